#!/usr/bin/env bash
# email-reply-parser: a line "---" or "____", as people set between parts and Markdown takes for a thematic break
# (CommonMark 4.1), is taken for the beginning of a signature, and all that follows is left out of the reply, boxes
# and all. A signature begins with "-- " and nothing else (RFC 3676 4.3). Known as crisp-oss/email-reply-parser#41.
# Seen with email-reply-parser 2.3.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts email-reply-parser@2.3.7 >/dev/null
cat > run.cjs <<'JS'
const { default: EmailReplyParser } = require('email-reply-parser');
for (const rule of ['', '---\n\n', '____\n\n']) console.log(JSON.stringify(new EmailReplyParser().parseReply(`Here is where I am:\n\n${rule}- [x] Read\n- [ ] Write\n`)));
JS
seen=$(node run.cjs)
echo "email-reply-parser 2.3.7, a reply without a rule, with one of dashes and with one of underscores:"
echo "$seen"
expected=$(cat <<'SEEN'
"Here is where I am:\n\n- [x] Read\n- [ ] Write\n"
"Here is where I am:\n"
"Here is where I am:\n"
SEEN
)
[ "$seen" = "$expected" ]
echo "What was done and is open stands in the signature."
