#!/usr/bin/env bash
# ical2json: the first colon of a line ends its parameters, also one between quotation marks, where RFC 5545 3.2 allows it
# for just that purpose. Of an attendee "Clinic: Dr Abara" the name keeps its first word, and the mail address begins in
# the middle of the name. Seen with ical2json 5.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical2json@5.0.0 >/dev/null
cat > run.cjs <<'JS'
const { convert } = require('ical2json');
const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261201T090000Z', 'DTSTART:20261215T160000Z',
	'ATTENDEE;CN="Dr Abara, Clinic":mailto:ruth@example.org', 'ATTENDEE;CN="Clinic: Dr Abara":mailto:ruth@example.org', 'END:VEVENT', 'END:VCALENDAR', ''];
for (const attendee of convert(lines.join('\r\n')).VCALENDAR[0].VEVENT[0].ATTENDEE) { console.log(JSON.stringify(attendee)); }
JS
seen=$(node run.cjs)
echo "ical2json 5.0.0:"
echo "$seen"
expected=$(cat <<'SEEN'
{"_":"mailto:ruth@example.org","CN":"\"Dr Abara, Clinic\""}
{"_":" Dr Abara\":mailto:ruth@example.org","CN":"\"Clinic"}
SEEN
)
[ "$seen" = "$expected" ]
echo "A colon in a name cut the address."
