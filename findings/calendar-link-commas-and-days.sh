#!/usr/bin/env bash
# calendar-link, its ics(): commas and semicolons in the title and the place stand as they are, where RFC 5545 3.3.11
# has a backslash before them, and a whole day is written as DTSTART:20261218 without VALUE=DATE, which 3.8.2.4 asks
# for when it is no moment. Seen with calendar-link 2.11.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts calendar-link@2.11.5 >/dev/null
cat > run.mjs <<'JS'
import { ics } from 'calendar-link';
const lines = (event) => decodeURIComponent(ics(event)).split(/\r?\n/).filter((line) => /^(DTSTART|SUMMARY|LOCATION)/.test(line)).join('\n');
console.log(lines({ title: 'Aims, methods; next', location: 'Room 1, 2nd floor', start: '2026-12-16 15:00:00 +0000', duration: [1, 'hour'] }));
console.log(lines({ title: 'Retreat', start: '2026-12-18', allDay: true }));
JS
seen=$(node run.mjs)
echo "calendar-link 2.11.5, a meeting and a whole day:"
echo "$seen"
expected=$(cat <<'SEEN'
DTSTART:20261216T150000Z
SUMMARY:Aims, methods; next
LOCATION:Room 1, 2nd floor
DTSTART:20261218
SUMMARY:Retreat
SEEN
)
[ "$seen" = "$expected" ]
echo "Nothing is escaped, and the day is no DATE."
