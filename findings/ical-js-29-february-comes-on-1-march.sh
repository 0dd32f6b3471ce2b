#!/usr/bin/env bash
# ical.js: a series that begins on 29 February and repeats each year comes on 1 March in the years between. RFC 5545
# 3.3.10 leaves out a day that does not exist, which is what the same library does when the rule itself names the day,
# and for the 31st of a month. Seen with ical.js 2.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 >/dev/null
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
for (const [rule, start] of [['FREQ=YEARLY', '2028-02-29'], ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29'], ['FREQ=MONTHLY', '2027-01-31']]) {
	const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
	console.log(`${rule} from ${start} -> ${[0, 1, 2].map(() => String(days.next())).join(', ')}`);
}
JS
seen=$(node run.mjs)
echo "ical.js 2.2.1:"
echo "$seen"
expected=$(cat <<'SEEN'
FREQ=YEARLY from 2028-02-29 -> 2028-02-29, 2029-03-01, 2030-03-01
FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 from 2028-02-29 -> 2028-02-29, 2032-02-29, 2036-02-29
FREQ=MONTHLY from 2027-01-31 -> 2027-01-31, 2027-03-31, 2027-05-31
SEEN
)
[ "$seen" = "$expected" ]
echo "Each year on 29 February is each year on 1 March."
