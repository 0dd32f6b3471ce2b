#!/usr/bin/env bash
# humanparser: a family name that is also the abbreviation of a degree is a suffix, and the person has no family name:
# "Ma, Lin". The degrees that physicians write behind their names turn a name round: in "Ruth Abara, MD, PhD" the
# given name is "MD". Seen with humanparser 2.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts humanparser@2.7.0 >/dev/null
cat > run.mjs <<'JS'
import parser from 'humanparser';
for (const name of ['Abara, Ruth', 'Ma, Lin', 'Ruth Abara, MD, PhD']) { const { firstName, lastName, suffix } = parser.parseName(name); console.log(`${name} -> ${JSON.stringify({ firstName, lastName, suffix })}`); }
JS
seen=$(node run.mjs)
echo "humanparser 2.7.0:"
echo "$seen"
expected=$(cat <<'SEEN'
Abara, Ruth -> {"firstName":"Ruth","lastName":"Abara"}
Ma, Lin -> {"firstName":"Lin","lastName":"","suffix":"Ma"}
Ruth Abara, MD, PhD -> {"firstName":"MD","lastName":"Ruth Abara","suffix":"PhD"}
SEEN
)
[ "$seen" = "$expected" ]
echo "A family name became a degree, and a degree a given name."
