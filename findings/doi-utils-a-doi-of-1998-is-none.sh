#!/usr/bin/env bash
# doi-utils: the DOIs that publishers made of SICI numbers until about 2002 have "<", ">", "(" and ";" in them; they are
# valid, thousands of papers still have one, and PubMed gives them so. Here such a DOI is none: it is neither valid nor
# brought into a common form. Seen with doi-utils 2.0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts doi-utils@2.0.6 >/dev/null
cat > run.mjs <<'JS'
import { normalize, validate } from 'doi-utils';
for (const doi of ['10.1000/182', '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2']) { console.log(`${doi} -> ${validate(doi)}, ${normalize(doi)}`); }
JS
seen=$(node run.mjs)
echo "doi-utils 2.0.6:"
echo "$seen"
expected=$(cat <<'SEEN'
10.1000/182 -> true, 10.1000/182
10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2 -> false, undefined
SEEN
)
[ "$seen" = "$expected" ]
echo "A DOI of 1998 is no DOI."
