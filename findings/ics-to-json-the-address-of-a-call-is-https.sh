#!/usr/bin/env bash
# ics-to-json: what an event says ends at its first colon. "Aims: next steps" is "Aims", the place "Room: 2" is "Room",
# and of "Join at https://example.org/room" there is "Join at https" left. RFC 5545 3.3.11 lets a colon stand in a text
# as it is. Where a task (VTODO) follows, its words become the title of the meeting, and the task itself is not there.
# Nothing says so. Seen with ics-to-json 2.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ics-to-json@2.0.2 >/dev/null
cat > run.cjs <<'JS'
const { icsToJson } = require('ics-to-json');
const meeting = ['BEGIN:VEVENT', 'UID:a@finding', 'DTSTAMP:20261101T090000Z', 'DTSTART:20261204T160000Z', 'SUMMARY:Aims: next steps', 'LOCATION:Room: 2', 'DESCRIPTION:Join at https://example.org/room', 'END:VEVENT'];
const task = ['BEGIN:VTODO', 'UID:b@finding', 'DTSTAMP:20261101T090000Z', 'SUMMARY:Send the draft', 'END:VTODO'];
for (const parts of [meeting, [...meeting, ...task]]) {
	for (const entry of icsToJson(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n'))) console.log(JSON.stringify(entry));
}
JS
seen=$(node run.cjs)
echo "ics-to-json 2.0.2:"
echo "$seen"
expected=$(cat <<'SEEN'
{"startDate":"20261204T160000Z","summary":"Aims","location":"Room","description":"Join at https"}
{"startDate":"20261204T160000Z","summary":"Send the draft","location":"Room","description":"Join at https"}
SEEN
)
[ "$seen" = "$expected" ]
echo "Nobody can join, and nobody knows the room."
