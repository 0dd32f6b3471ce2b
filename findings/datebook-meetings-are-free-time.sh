#!/usr/bin/env bash
# datebook writes each meeting as TRANSP:TRANSPARENT, time that is free to whoever looks for a slot (RFC 5545 3.8.2.7;
# the default is OPAQUE), and puts the PRODID of the calendar behind its events, where 3.6 has the properties of a
# calendar before its components. Seen with datebook 8.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts datebook@8.0.1 >/dev/null
cat > run.mjs <<'JS'
import { ICalendar } from 'datebook';
const text = new ICalendar({ title: 'Meeting', start: new Date('2026-12-16T15:00:00Z'), end: new Date('2026-12-16T16:00:00Z') }).render();
console.log(text.split(/\r?\n/).filter((line) => /^(BEGIN|END|TRANSP|PRODID)/.test(line)).join('\n'));
JS
seen=$(node run.mjs)
echo "datebook 8.0.1, a meeting of an hour:"
echo "$seen"
expected=$(cat <<'SEEN'
BEGIN:VCALENDAR
BEGIN:VEVENT
TRANSP:TRANSPARENT
END:VEVENT
PRODID:datebook
END:VCALENDAR
SEEN
)
[ "$seen" = "$expected" ]
echo "The hour counts as free."
