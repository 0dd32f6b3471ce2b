#!/usr/bin/env bash
# letterparser: the calendar part of an invitation (text/calendar beside text/plain in multipart/alternative, RFC
# 6047) is put behind the words of the mail as if it had been written there, and is no attachment. Seen with
# letterparser 0.1.8.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts letterparser@0.1.8 >/dev/null
cat > run.mjs <<'JS'
import { extract } from 'letterparser';
const mail = ['From: ruth@example.org', 'To: sam@example.org', 'Subject: Invitation', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', '',
	'--b', 'Content-Type: text/plain; charset=utf-8', '', 'See you on Friday.', '--b', 'Content-Type: text/calendar; charset=utf-8; method=REQUEST', '',
	'BEGIN:VCALENDAR', 'METHOD:REQUEST', 'END:VCALENDAR', '--b--', ''].join('\r\n');
const letter = extract(mail);
console.log(JSON.stringify({ text: letter.text, attachments: letter.attachments.length }));
JS
seen=$(node run.mjs)
echo "letterparser 0.1.8, an invitation:"
echo "$seen"
expected=$(cat <<'SEEN'
{"text":"See you on Friday.\nBEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR","attachments":0}
SEEN
)
[ "$seen" = "$expected" ]
echo "The invitation is part of the letter."
