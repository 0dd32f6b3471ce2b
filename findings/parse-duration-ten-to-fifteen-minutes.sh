#!/usr/bin/env bash
# parse-duration: "10-15 minutes" is fifteen minutes and ten milliseconds, a number without a unit beside it being
# taken for milliseconds; "1½ hours" is one millisecond. Words it does not know at all give null. Seen with
# parse-duration 2.1.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-duration@2.1.9 >/dev/null
cat > run.mjs <<'JS'
import parse from 'parse-duration';
for (const text of ['15 minutes', '10-15 minutes', '1.5 h', '1½ hours', 'two weeks']) console.log(`${text}: ${parse(text)} ms`);
JS
seen=$(node run.mjs)
echo "parse-duration 2.1.9:"
echo "$seen"
expected=$(cat <<'SEEN'
15 minutes: 900000 ms
10-15 minutes: 900010 ms
1.5 h: 5400000 ms
1½ hours: 1 ms
two weeks: null ms
SEEN
)
[ "$seen" = "$expected" ]
echo "Ten minutes are ten milliseconds."
