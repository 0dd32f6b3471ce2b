#!/usr/bin/env bash
# sherlockjs, which reads events out of words: a year on its own is a time of day. "The 2026 report on December 4" is
# at 20:26, "Submit in 2027" is today at 20:27, and a budget of 2026-2027 lasts from 20:26 to 20:27; the words about
# it are cut from the title. With the year behind the day it is read as meant. Grants and budgets are named by years.
# Seen with sherlockjs 1.4.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sherlockjs@1.4.2 >/dev/null
cat > run.cjs <<'JS'
const { parse } = require('sherlockjs');
const clock = (date) => date && [date.getHours(), date.getMinutes()].join(':');
for (const text of ['Send the report on December 4, 2026', 'Send the 2026 report on December 4', 'Submit in 2027', 'Plan the 2026-2027 budget']) {
	const { eventTitle, startDate, endDate, isAllDay } = parse(text);
	console.log(`${text}: "${eventTitle}" ${isAllDay ? 'all day' : clock(startDate)}${endDate ? ` to ${clock(endDate)}` : ''}`);
}
JS
seen=$(node run.cjs)
echo "sherlockjs 1.4.2, the title and the time of day:"
echo "$seen"
expected=$(cat <<'SEEN'
Send the report on December 4, 2026: "Send the report" all day
Send the 2026 report on December 4: "send the report" 20:26
Submit in 2027: "Submit" 20:27
Plan the 2026-2027 budget: "Plan the" 20:26 to 20:27
SEEN
)
[ "$seen" = "$expected" ]
echo "The year is a time in the evening."
