#!/usr/bin/env bash
# In BibTeX a quotation mark within "..." is protected by braces ({"}), as its own documentation says. The BibTeX
# reader that the ORCID registry maintains for imported works takes it for the end of the field: the title is cut there, and
# every field after it (year, author, DOI) is gone, without an error. Seen with @orcid/bibtex-parse-js 0.0.25.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @orcid/bibtex-parse-js@0.0.25 >/dev/null
cat > run.mjs <<'JS'
import reader from '@orcid/bibtex-parse-js';
for (const text of [
	'@article{a, title = "The {"}Z{"} score", year = 2021, doi = "10.1000/1"}',
	'@article{a, title = {The "Z" score}, year = 2021, doi = "10.1000/1"}',
]) { console.log(JSON.stringify(reader.toJSON(text))); }
JS
seen=$(node run.mjs)
echo "@orcid/bibtex-parse-js 0.0.25:"
echo "$seen"
expected=$(cat <<'SEEN'
[{"citationKey":"a","entryType":"article","entryTags":{"title":"The {"}}]
[{"citationKey":"a","entryType":"article","entryTags":{"title":"The \"Z\" score","year":"2021","doi":"10.1000/1"}}]
SEEN
)
[ "$seen" = "$expected" ]
echo "The title ends at its first quotation mark, and the year and the DOI are lost with it."
