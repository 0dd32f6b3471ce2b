#!/usr/bin/env bash
# rrule: "the last weekday of each month" (BYDAY=MO..FR;BYSETPOS=-1, RFC 5545 3.3.10) is put into words as "every
# month on weekdays": BYSETPOS is not said, though isFullyConvertibleToText() answers true. Read back from the words
# it is every weekday of the month. Seen with rrule 2.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 >/dev/null
cat > run.mjs <<'JS'
import rrule from 'rrule';
const { RRule, rrulestr } = rrule;
const rule = rrulestr('DTSTART:20261101T000000Z\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2');
const days = (r) => r.all((day, index) => index < 2).map((day) => day.toISOString().slice(0, 10)).join(' ');
console.log(days(rule));
console.log(`${rule.isFullyConvertibleToText()}: ${rule.toText()}`);
console.log(RRule.fromText('every month on weekdays').toString());
JS
seen=$(node run.mjs)
echo "rrule 2.8.1, the last weekday of each month:"
echo "$seen"
expected=$(cat <<'SEEN'
2026-11-30 2026-12-31
true: every month on weekdays for 2 times
RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR
SEEN
)
[ "$seen" = "$expected" ]
echo "The words say every weekday, and claim to be complete."
