#!/usr/bin/env bash
# any-date-parser: in "15 Dec, 16:00-17:00", as meetings are written, the hour at which the meeting ends is taken for
# the year: 2017. With one time only the year is the current one. Seen with any-date-parser 2.2.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4 >/dev/null
cat > run.mjs <<'JS'
import parser from 'any-date-parser';
const year = new Date().getFullYear();
for (const text of ['15 Dec, 16:00', '15 Dec, 16:00-17:00']) { const date = parser.fromString(text, 'en-US'); console.log(`${text}: ${date.getFullYear() === year ? 'this year' : date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()} ${date.getHours()} h`); }
JS
seen=$(node run.mjs)
echo "any-date-parser 2.2.4:"
echo "$seen"
expected=$(cat <<'SEEN'
15 Dec, 16:00: this year-12-15 16 h
15 Dec, 16:00-17:00: 2017-12-15 16 h
SEEN
)
[ "$seen" = "$expected" ]
echo "The meeting ends at 17:00 and is in 2017."
