#!/usr/bin/env bash
# compromise-dates: "by Friday" and "by 15 December" end with the evening before, as "before Friday" does, and not as
# "until Friday", so that a page promised by Friday counts as late on Friday morning. "Within 10 days" has no date, and
# "every second Tuesday" is a single day, the one on which it was asked. Seen with compromise-dates 3.9.0 and compromise
# 14.16.0, the day being Tuesday 1 December 2026.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts compromise@14.16.0 compromise-dates@3.9.0 >/dev/null
cat > run.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const words of ['on Friday', 'by Friday', 'before Friday', 'until Friday', 'by 15 December', 'within 10 days', 'every second Tuesday']) {
	const [first] = nlp(words).dates({ today: '2026-12-01', timezone: 'UTC' }).get();
	console.log(`${words} -> ${first ? `${first.start?.slice(0, 10)} to ${first.end?.slice(0, 10)}` : 'no date'}`);
}
JS
seen=$(node run.mjs)
echo "compromise-dates 3.9.0:"
echo "$seen"
expected=$(cat <<'SEEN'
on Friday -> 2026-12-04 to 2026-12-04
by Friday -> 2026-12-01 to 2026-12-03
before Friday -> 2026-12-01 to 2026-12-03
until Friday -> 2026-12-01 to 2026-12-04
by 15 December -> 2026-12-01 to 2026-12-14
within 10 days -> no date
every second Tuesday -> 2026-12-01 to 2026-12-01
SEEN
)
[ "$seen" = "$expected" ]
echo "By Friday is by Thursday."
