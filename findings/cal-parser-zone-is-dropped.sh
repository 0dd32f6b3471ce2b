#!/usr/bin/env bash
# cal-parser: 16:00 in Berlin (DTSTART;TZID=Europe/Berlin, RFC 5545 3.3.5) becomes 16:00 UTC, which is an hour later
# in winter; the zone is kept beside it as a parameter only. Seen with cal-parser 1.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cal-parser@1.0.2 >/dev/null
cat > run.mjs <<'JS'
import cal from 'cal-parser';
const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Finding//EN', 'BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20261101T000000Z', 'DTSTART;TZID=Europe/Berlin:20261204T160000', 'SUMMARY:Meeting', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const { dtstart } = cal.parseString(text).events[0];
console.log(`${dtstart.value.toISOString()} ${dtstart.params.tzid}`);
JS
seen=$(node run.mjs)
echo "cal-parser 1.0.2, four in the afternoon in Berlin:"
echo "$seen"
expected=$(cat <<'SEEN'
2026-12-04T16:00:00.000Z Europe/Berlin
SEEN
)
[ "$seen" = "$expected" ]
echo "The meeting is an hour late."
