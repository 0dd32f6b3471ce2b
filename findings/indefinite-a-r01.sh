#!/usr/bin/env bash
# indefinite puts "a" or "an" before a noun, and knows that letters said one by one go by their sound: "an NIH award",
# "a UN fellow". With a figure behind the letters it does not any more: the grants American physicians live by, R01,
# F31 and U01, get the wrong one ("a R01", "an U01"). Seen with indefinite 2.5.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts indefinite@2.5.2 >/dev/null
cat > run.cjs <<'JS'
const library = require('indefinite');
const indefinite = library.default ?? library;
console.log(['NIH award', 'UN fellow', 'R01 grant', 'F31 award', 'U01 grant', 'MD', 'MSc'].map((noun) => indefinite(noun)).join(', '));
JS
seen=$(node run.cjs)
echo "indefinite 2.5.2:"
echo "$seen"
expected=$(cat <<'SEEN'
an NIH award, a UN fellow, a R01 grant, a F31 award, an U01 grant, an MD, a MSc
SEEN
)
[ "$seen" = "$expected" ]
echo "Letters with figures have the other article."
