#!/usr/bin/env bash
# citation-js, its writer of RIS: the particle of a family name, which CSL-JSON keeps apart ("non-dropping-particle":
# "van den"), is left out, so that Anna van den Berg is "Berg, Anna" in whatever reads the file, and so is one of the
# other kind (Ruth de Vries). Its writer of BibTeX keeps the first kind. The pages "e12-e15" all stand as the first
# page (SP), and there is no last (EP). Seen with @citation-js/core, plugin-ris and plugin-bibtex 0.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 @citation-js/plugin-bibtex@0.8.2 >/dev/null
cat > run.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-ris');
require('@citation-js/plugin-bibtex');
const paper = new Cite({ id: 'growth', type: 'article-journal', title: 'Growth', page: 'e12-e15', author: [{ family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' }, { family: 'Vries', given: 'Ruth', 'dropping-particle': 'de' }] });
console.log(paper.format('ris').match(/^(AU|SP|EP) .*$/gm).join('\n'));
console.log(paper.format('bibtex').match(/author = .*/)[0]);
JS
seen=$(node run.cjs)
echo "@citation-js 0.8.2, two authors with a particle, as RIS and as BibTeX:"
echo "$seen"
expected=$(cat <<'SEEN'
AU  - Berg, Anna
AU  - Vries, Ruth
SP  - e12-e15
author = {van den Berg, Anna and Vries, Ruth},
SEEN
)
[ "$seen" = "$expected" ]
echo "She is filed under B, by a name that is not hers."
