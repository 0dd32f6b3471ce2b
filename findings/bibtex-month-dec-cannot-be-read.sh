#!/usr/bin/env bash
# bibtex (npm): "month = dec", without braces, is what BibTeX's styles have names for, and how most programs write it.
# This parser knows none of them: one such entry, and the whole file is refused with an error. Seen with bibtex 0.9.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts bibtex@0.9.0 >/dev/null
cat > run.cjs <<'JS'
const { parseBibFile } = require('bibtex');
for (const month of ['{December}', 'dec']) {
	try { console.log(`month = ${month} -> ${parseBibFile(`@article{a, title = {On pages}, year = 2026}\n@article{b, title = {On mentors}, month = ${month}}`).getEntry('a').getFieldAsString('title')}`); }
	catch (error) { console.log(`month = ${month} -> ${error.message.split(' (')[0]}`); }
}
JS
seen=$(node run.cjs)
echo "bibtex 0.9.0, the title of the other entry:"
echo "$seen"
expected=$(cat <<'SEEN'
month = {December} -> On pages
month = dec -> Unresolved reference: "dec"
SEEN
)
[ "$seen" = "$expected" ]
echo "One month keeps the whole file from being read."
