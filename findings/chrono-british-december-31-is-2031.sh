#!/usr/bin/env bash
# chrono-node: the British parser (chrono.en.GB) reads "December 31", a day of the month after its name, as 1 December
# 2031, and "January 15" as 1 January 2015: a number of two digits behind the name of a month is taken for a year. The
# American parser (chrono.en) reads the day. With a year behind it both do. Seen with chrono-node 2.10.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null
cat > run.mjs <<'JS'
import * as chrono from 'chrono-node';
const reference = new Date(2026, 10, 23, 9);
const day = (parser, text) => { const date = parser.parseDate(text, reference); return [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-'); };
for (const text of ['December 4', 'December 31', 'Sept. 30', 'January 15', 'January 15, 2027']) console.log(`${text}: en ${day(chrono.en, text)} GB ${day(chrono.en.GB, text)}`);
JS
seen=$(node run.mjs)
echo "chrono-node 2.10.3 on 23 November 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
December 4: en 2026-12-4 GB 2026-12-4
December 31: en 2026-12-31 GB 2031-12-1
Sept. 30: en 2026-9-30 GB 2030-9-1
January 15: en 2027-1-15 GB 2015-1-1
January 15, 2027: en 2027-1-15 GB 2027-1-15
SEEN
)
[ "$seen" = "$expected" ]
echo "A deadline at the end of December moves by five years."
