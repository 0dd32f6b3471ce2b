#!/usr/bin/env bash
# ical-js-parser: the order of the parts of a calendar means nothing (RFC 5545 3.6). Where a task (VTODO) stands
# behind a meeting, or alone, it is among the tasks; where it stands before one there are no tasks, its properties are
# those of the calendar, and the calendar begins with VTODO. No error is noted. Seen with ical-js-parser
# 0.7.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-js-parser@0.7.4 >/dev/null
cat > run.cjs <<'JS'
const library = require('ical-js-parser');
const { toJSON } = library.default ?? library;
const event = ['BEGIN:VEVENT', 'UID:e1@finding', 'DTSTAMP:20261123T090000Z', 'DTSTART:20261201T150000Z', 'DURATION:PT1H', 'SUMMARY:Meeting', 'END:VEVENT'];
const task = ['BEGIN:VTODO', 'UID:t1@finding', 'DTSTAMP:20261123T090000Z', 'DUE;VALUE=DATE:20261204', 'SUMMARY:Read', 'END:VTODO'];
for (const parts of [[...event, ...task], [...task, ...event]]) {
	const { calendar, events, todos, errors } = toJSON(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', ...parts, 'END:VCALENDAR'].join('\r\n'));
	console.log(`${events.length} meeting, ${todos.length} task, ${errors.length} errors; the calendar: ${calendar.begin} ${calendar.summary ?? ''}`.trim());
}
JS
seen=$(node run.cjs)
echo "ical-js-parser 0.7.4, a meeting before a task, and a task before a meeting:"
echo "$seen"
expected=$(cat <<'SEEN'
1 meeting, 1 task, 0 errors; the calendar: VCALENDAR
1 meeting, 0 task, 0 errors; the calendar: VTODO Read
SEEN
)
[ "$seen" = "$expected" ]
echo "The task is the calendar."
