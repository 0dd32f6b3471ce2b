#!/usr/bin/env bash
# @holistics/date-parser: "in 2 weeks" and "within 2 weeks" are two in the morning of today, for a minute, "in 3
# months" three in the morning; "2 weeks from now" is read as meant. "Q4 2026" and "Spring 2026" are the whole of 2026,
# and "2026-12", a month in ISO 8601, begins at 20:26. None is refused, as "next Friday" is. What is due in two weeks
# is overdue. Seen with @holistics/date-parser 3.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @holistics/date-parser@3.0.2 >/dev/null
cat > run.cjs <<'JS'
const { parse } = require('@holistics/date-parser');
for (const words of ['next Friday', '2 weeks from now', 'in 2 weeks', 'within 2 weeks', 'in 3 months', 'December 2026', '2026-12', 'Q4 2026', 'Spring 2026']) {
	try {
		const { start, end } = parse(words, '2026-11-23T09:00:00Z', {});
		console.log(`${words}: ${[start, end].map((edge) => edge.date().toISOString().slice(0, 16)).join(' to ')}`);
	} catch { console.log(`${words}: refused`); }
}
JS
seen=$(node run.cjs)
echo "@holistics/date-parser 3.0.2 on 23 November 2026 at 9:00:"
echo "$seen"
expected=$(cat <<'SEEN'
next Friday: refused
2 weeks from now: 2026-12-07T00:00 to 2026-12-14T00:00
in 2 weeks: 2026-11-23T02:00 to 2026-11-23T02:01
within 2 weeks: 2026-11-23T02:00 to 2026-11-23T02:01
in 3 months: 2026-11-23T03:00 to 2026-11-23T03:01
December 2026: 2026-12-01T00:00 to 2027-01-01T00:00
2026-12: 2026-11-23T20:26 to 2026-11-24T12:00
Q4 2026: 2026-01-01T00:00 to 2027-01-01T00:00
Spring 2026: 2026-01-01T00:00 to 2027-01-01T00:00
SEEN
)
[ "$seen" = "$expected" ]
echo "In two weeks is seven hours ago."
