#!/usr/bin/env bash
# ics-parser: the "end" of a meeting is the moment at which its entry was written (DTSTAMP, RFC 5545 3.8.7.2, which
# each event has). Where the event has an end (DTEND) that is under "endDate"; where it has a duration, "end" is all
# there is, and it lies before the beginning. The duration is nowhere, and the backslashes that stand in the file
# before commas are in the name. Seen with ics-parser 0.1.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ics-parser@0.1.5 >/dev/null
cat > run.cjs <<'JS'
const parse = require('ics-parser');
for (const lines of [['DTSTART:20261204T160000Z', 'DTEND:20261204T170000Z'], ['DTSTART:20261204T160000Z', 'DURATION:PT1H']]) {
	const [event] = parse(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', 'BEGIN:VEVENT', 'UID:a@finding', 'DTSTAMP:20261101T090000Z', ...lines, 'SUMMARY:Aims\\, methods', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'));
	console.log(`${lines[1]}: ${JSON.stringify(event)}`);
}
JS
seen=$(node run.cjs)
echo "ics-parser 0.1.5:"
echo "$seen"
expected=$(cat <<'SEEN'
DTEND:20261204T170000Z: {"type":"VEVENT","uid":"a@finding","end":"2026-11-01T09:00:00.000Z","startDate":"2026-12-04T16:00:00.000Z","endDate":"2026-12-04T17:00:00.000Z","name":"Aims\\, methods"}
DURATION:PT1H: {"type":"VEVENT","uid":"a@finding","end":"2026-11-01T09:00:00.000Z","startDate":"2026-12-04T16:00:00.000Z","name":"Aims\\, methods"}
SEEN
)
[ "$seen" = "$expected" ]
echo "The meeting ends a month before it begins."
