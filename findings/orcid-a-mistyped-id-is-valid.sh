#!/usr/bin/env bash
# orcid, whose validate() says whether an ORCID iD is valid: the last sign is a check digit (ISO 7064, MOD 11-2) that
# is there to find what was mistyped, and it is not looked at. An id in which two digits changed places is valid here,
# and so is one with a wrong digit; a small x for the X at the end is not. orcid-utils tells all of them apart. The ids
# are the ones that ORCID itself gives as examples. Seen with orcid 1.0.0 and orcid-utils 1.2.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts orcid@1.0.0 orcid-utils@1.2.3 >/dev/null
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { orcid } from 'orcid';
const { ORCID } = createRequire(import.meta.url)('orcid-utils');
for (const [id, what] of [['0000-0002-1825-0097', 'as it is'], ['0000-0002-1852-0097', 'two digits changed places'], ['0000-0002-1825-0098', 'one digit wrong'], ['0000-0002-1694-233x', 'a small x']]) {
	console.log(`${id} (${what}): ${orcid.validate(id)}, orcid-utils ${ORCID.isValid(id)}`);
}
JS
seen=$(node run.mjs)
echo "orcid 1.0.0, and orcid-utils 1.2.3:"
echo "$seen"
expected=$(cat <<'SEEN'
0000-0002-1825-0097 (as it is): true, orcid-utils true
0000-0002-1852-0097 (two digits changed places): true, orcid-utils false
0000-0002-1825-0098 (one digit wrong): true, orcid-utils false
0000-0002-1694-233x (a small x): false, orcid-utils true
SEEN
)
[ "$seen" = "$expected" ]
echo "A mistyped id is valid, and is nobody’s."
