#!/usr/bin/env bash
# astrocite-bibtex: a group among the authors, in braces as BibTeX asks for it ({Growth Registry Group}), is taken apart into
# a given and a family name; "and others" is gone without a trace; of a month without a day the day is an empty text, which
# CSL-JSON does not know. Seen with 0.16.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts astrocite-bibtex@0.16.4 >/dev/null
cat > run.cjs <<'JS'
const { parse } = require('astrocite-bibtex');
const [{ author, issued }] = parse('@article{curves, author = {Lee, Sam and {Growth Registry Group} and others}, title = {Growth}, journal = {J Pediatr}, year = 2026, month = oct}');
console.log(JSON.stringify({ author, issued }));
JS
seen=$(node run.cjs)
echo "astrocite-bibtex 0.16.4, an article of a person, a group and others:"
echo "$seen"
[ "$seen" = '{"author":[{"family":"Lee","given":"Sam"},{"family":"Registry Group","given":"Growth"}],"issued":{"date-parts":[["2026","10",""]]}}' ]
echo "The group has a given name, the others are gone, and the day is an empty text."
