#!/usr/bin/env bash
# astrocite-ris: RIS has names as "family, given, suffix", so that "Lee, Sam, Jr." is Sam Lee junior. This reader has
# the last two the other way round: the given name is "Jr." and the suffix "Sam". A group (World Health Organization)
# is given a given name, and an award (TY GRANT) is a law. Seen with astrocite-ris 0.16.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts astrocite-ris@0.16.4 >/dev/null
cat > run.cjs <<'JS'
const { parse } = require('astrocite-ris');
const [{ type, author }] = parse(['TY  - GRANT', 'AU  - Lee, Sam, Jr.', 'AU  - World Health Organization', 'TI  - Career development award', 'PY  - 2026', 'ER  - ', ''].join('\n'));
console.log(type);
for (const name of author) console.log(JSON.stringify(name));
JS
seen=$(node run.cjs)
echo "astrocite-ris 0.16.4, a grant:"
echo "$seen"
expected=$(cat <<'SEEN'
legislation
{"family":"Lee","given":"Jr.","suffix":"Sam"}
{"family":"Health Organization","given":"World"}
SEEN
)
[ "$seen" = "$expected" ]
echo "Sam is the suffix of Jr. Lee, and the award a law."
