#!/usr/bin/env bash
# letterparser: the calendar part of an invitation (text/calendar beside text/plain in multipart/alternative, RFC 6047)
# is put behind the words of the mail as if it had been written there, and is no attachment. Seen with letterparser
# 0.1.8.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts letterparser@0.1.8 >/dev/null
cat > run.mjs <<'JS'
import { extract } from 'letterparser';
const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:a@finding', 'DTSTAMP:20261123T090000Z', 'DTSTART:20261204T160000Z', 'DURATION:PT1H', 'SUMMARY:Meeting',
	'ORGANIZER:mailto:ruth@example.org', 'ATTENDEE:mailto:sam@example.org', 'END:VEVENT', 'END:VCALENDAR'];
const mail = ['From: ruth@example.org', 'To: sam@example.org', 'Subject: Invitation', 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', '',
	'--b', 'Content-Type: text/plain; charset=utf-8', '', 'See you on Friday.', '--b', 'Content-Type: text/calendar; charset=utf-8; method=REQUEST', '', ...calendar, '--b--', ''].join('\r\n');
const { text, attachments } = extract(mail);
console.log(JSON.stringify({ lines: text.split('\n').slice(0, 3), ofTheCalendar: calendar.every((line) => text.split('\n').includes(line)), attachments: attachments.length }));
JS
seen=$(node run.mjs)
echo "letterparser 0.1.8, an invitation:"
echo "$seen"
expected=$(cat <<'SEEN'
{"lines":["See you on Friday.","BEGIN:VCALENDAR","VERSION:2.0"],"ofTheCalendar":true,"attachments":0}
SEEN
)
[ "$seen" = "$expected" ]
echo "The invitation is part of the letter."
