#!/usr/bin/env bash
# timestring: a comma in a number is passed over as what parts thousands, wherever it stands, so that the hour and a half
# of most of Europe, "1,5 h", is fifteen hours. Nothing is raised. Seen with timestring 7.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts timestring@7.0.0 >/dev/null
cat > run.mjs <<'JS'
import timestring from 'timestring';
for (const words of ['1.5 h', '1,5 h', '0,5 h']) { console.log(`${words} -> ${timestring(words, 'h')} hours`); }
JS
seen=$(node run.mjs)
echo "timestring 7.0.0:"
echo "$seen"
expected=$(cat <<'SEEN'
1.5 h -> 1.5 hours
1,5 h -> 15 hours
0,5 h -> 5 hours
SEEN
)
[ "$seen" = "$expected" ]
echo "An hour and a half became fifteen hours."
