#!/usr/bin/env bash
# @orcid/bibtex-parse-js: a value that is joined of several ("a" # " b", as BibTeX has it) loses the
# space that a later piece begins with: "The heart" # " of" reads "The heartof". One at the end of a piece stays. Seen with 0.0.25.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @orcid/bibtex-parse-js@0.0.25 >/dev/null
cat > run.cjs <<'JS'
const bibtex = require('@orcid/bibtex-parse-js');
const title = (written) => bibtex.toJSON(`@article{solheim, title = ${written}, year = 2024}`)[0].entryTags.title;
console.log(JSON.stringify(title('"The heart of " # "the matter"')));
console.log(JSON.stringify(title('"The heart" # " of the matter"')));
console.log(JSON.stringify(title('"The heart of the matter"')));
JS
seen=$(node run.cjs)
echo '@orcid/bibtex-parse-js 0.0.25, a title joined of two (twice) and in one piece:'
echo "$seen"
expected=$(cat <<'SEEN'
"The heart of the matter"
"The heartof the matter"
"The heart of the matter"
SEEN
)
[ "$seen" = "$expected" ]
echo "Two words have become one."
