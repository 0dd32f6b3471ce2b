#!/usr/bin/env bash
# eml-format: a subject that was folded into two encoded words, as mail programs do with longer ones (RFC 2047 2),
# keeps the first only, and in quoted-printable its underscores, which stand for spaces (4.2). Seen with eml-format
# 0.6.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts eml-format@0.6.1 >/dev/null
cat > run.mjs <<'JS'
import eml from 'eml-format';
const mail = ['From: ruth@example.org', 'To: sam@example.org', 'Subject: =?utf-8?Q?Re=3A_Homework_=E2=80=93_next?= =?utf-8?Q?_week?=', 'Content-Type: text/plain', '', 'Hello', ''].join('\r\n');
eml.read(mail, (error, data) => console.log(error ? error.message : data.subject));
JS
seen=$(node run.mjs)
echo "eml-format 0.6.1 reads the subject (Re: Homework – next week):"
echo "$seen"
expected=$(cat <<'SEEN'
Re:_Homework_–_next
SEEN
)
[ "$seen" = "$expected" ]
echo "A word is gone, and the spaces are underscores."
