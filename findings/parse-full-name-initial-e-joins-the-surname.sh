#!/usr/bin/env bash
# parse-full-name: a middle initial without a dot is a middle name for every letter but E and Y, which are read as the
# "and" of Portuguese and Spanish names. All of "Ruth E Abara" is the family name then, nobody has a given name, and
# no error is noted. A letter to "Dear" says nothing, and who sorts by family name finds her under R. Known as
# dschnelldavis/parse-full-name#5. Seen with parse-full-name 1.2.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts parse-full-name@1.2.7 >/dev/null
cat > run.cjs <<'JS'
const { parseFullName } = require('parse-full-name');
for (const name of ['Ruth D Abara', 'Ruth E Abara', 'Ruth E. Abara', 'Sam Y Lee, MD']) {
	const { first, middle, last, error } = parseFullName(name);
	console.log(`${name}: ${JSON.stringify({ first, middle, last, error })}`);
}
JS
seen=$(node run.cjs)
echo "parse-full-name 1.2.7:"
echo "$seen"
expected=$(cat <<'SEEN'
Ruth D Abara: {"first":"Ruth","middle":"D","last":"Abara","error":[]}
Ruth E Abara: {"first":"","middle":"","last":"Ruth E Abara","error":[]}
Ruth E. Abara: {"first":"Ruth","middle":"E.","last":"Abara","error":[]}
Sam Y Lee, MD: {"first":"","middle":"","last":"Sam Y Lee","error":[]}
SEEN
)
[ "$seen" = "$expected" ]
echo "Two of four have no given name."
