#!/usr/bin/env bash
# ts-ics reads a task (VTODO) with a reminder (VALARM, RFC 5545 3.6.6): the alarm is gone, and the alarm's
# DESCRIPTION, the words the reminder shows, becomes the description of the task. An event (VEVENT) keeps its alarm
# apart. What it writes again has no reminder and says something the task never said. Seen with ts-ics 2.4.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ts-ics@2.4.6 >/dev/null
cat > run.mjs <<'JS'
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Words of the reminder', 'TRIGGER:-PT15H', 'END:VALARM'];
const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN',
	'BEGIN:VTODO', 'UID:t1@finding', 'DTSTAMP:20261123T090000Z', 'DTSTART;VALUE=DATE:20261201', 'DUE;VALUE=DATE:20261204', 'SUMMARY:Send the draft', ...alarm, 'END:VTODO',
	'BEGIN:VEVENT', 'UID:e1@finding', 'DTSTAMP:20261123T090000Z', 'DTSTART;VALUE=DATE:20261204', 'DURATION:P1D', 'SUMMARY:Meeting', ...alarm, 'END:VEVENT',
	'END:VCALENDAR', ''].join('\r\n');
const calendar = convertIcsCalendar(undefined, text);
const shown = ({ description, alarms }) => `description=${description} alarms=${alarms?.length ?? 0}`;
console.log(`task: ${shown(calendar.todos[0])}; event: ${shown(calendar.events[0])}; alarms written again: ${generateIcsCalendar(calendar).split('BEGIN:VALARM').length - 1} of 2`);
JS
seen=$(node run.mjs)
echo "ts-ics 2.4.6, a task and an event with the same reminder:"
echo "$seen"
[ "$seen" = 'task: description=Words of the reminder alarms=0; event: description=undefined alarms=1; alarms written again: 1 of 2' ]
echo "The task's reminder is lost, and its words stand in the task."
