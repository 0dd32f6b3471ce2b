#!/usr/bin/env bash
# later: "every 2 weeks on Monday" is every odd week of the year, in the way of cron. 2026 has a week 53 (ISO 8601),
# which is odd, and week 1 of 2027 follows it: the meeting comes on two Mondays in a row, and its rhythm is the other
# one from then on. RFC 5545 3.3.10 counts INTERVAL=2 from the first. "Every 3 days" does so at the end of each month.
# The author calls it meant, and a common misconception (bunkat/later#190). Seen with later 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts later@1.2.0 >/dev/null
cat > run.cjs <<'JS'
const later = require('later');
later.date.UTC();
for (const words of ['every 2 weeks on Monday', 'every 3 days']) {
	const days = later.schedule(later.parse.text(words)).next(4, new Date(Date.UTC(2026, 11, 26)));
	console.log(`${words}: ${days.map((day) => day.toISOString().slice(0, 10)).join(' ')}`);
}
JS
seen=$(node run.cjs)
echo "later 1.2.0, the next four from 26 December 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
every 2 weeks on Monday: 2026-12-28 2027-01-04 2027-01-18 2027-02-01
every 3 days: 2026-12-28 2026-12-31 2027-01-01 2027-01-04
SEEN
)
[ "$seen" = "$expected" ]
echo "Every other week is the very next week."
