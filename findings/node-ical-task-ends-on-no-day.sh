#!/usr/bin/env bash
# node-ical gives a task (VTODO) with DUE and no DTSTART, which RFC 5545 3.6.2 allows, an `end` that is an Invalid
# Date: the property is there and truthy, and toISOString() throws. The due day itself is right. Seen with node-ical 0.26.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.26.1 >/dev/null
cat > run.mjs <<'JS'
import ical from 'node-ical';
const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', 'BEGIN:VTODO', 'UID:t1@finding', 'DTSTAMP:20261123T090000Z',
	'DUE;VALUE=DATE:20261204', 'SUMMARY:Send the draft', 'END:VTODO', 'END:VCALENDAR', ''].join('\r\n');
const task = ical.sync.parseICS(text)['t1@finding'];
console.log(`due=${task.due.getFullYear()}-${task.due.getMonth() + 1}-${task.due.getDate()} end is a Date: ${task.end instanceof Date} end=${String(task.end)}`);
JS
seen=$(node run.mjs)
echo "node-ical 0.26.1, a task that is due on 2026-12-04:"
echo "$seen"
[ "$seen" = 'due=2026-12-4 end is a Date: true end=Invalid Date' ]
echo "The task has an end that is no day."
