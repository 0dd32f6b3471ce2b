#!/usr/bin/env bash
# date.js reads "4th of december" as meant, and no other way to write that day without a year. "december 4" is 4
# December 2001, whatever day it is; "Dec 4th" and "dec 4" are the very moment at hand, "4 dec" is four days on;
# "december 4 at 16:00" is today at 16:00. None says that something was not understood. A deadline is past, or is
# today. Seen with date.js 0.3.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts date.js@0.3.3 >/dev/null
cat > run.cjs <<'JS'
const date = require('date.js');
for (const text of ['4th of december', 'december 4', 'Dec 4th', 'dec 4', '4 dec', 'december 4 at 16:00']) {
	const read = date(text, new Date(2026, 10, 23, 9));
	console.log(`${text}: ${read.getFullYear()}-${read.getMonth() + 1}-${read.getDate()} ${read.getHours()} h`);
}
JS
seen=$(node run.cjs)
echo "date.js 0.3.3 on 23 November 2026 at 9:"
echo "$seen"
expected=$(cat <<'SEEN'
4th of december: 2026-12-4 9 h
december 4: 2001-12-4 0 h
Dec 4th: 2026-11-23 9 h
dec 4: 2026-11-23 9 h
4 dec: 2026-11-27 9 h
december 4 at 16:00: 2026-11-23 16 h
SEEN
)
[ "$seen" = "$expected" ]
echo "The fourth of December is in 2001, or now."
