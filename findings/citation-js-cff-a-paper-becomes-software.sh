#!/usr/bin/env bash
# citation-js, its writer of the Citation File Format: a paper in a journal is written as "type: software", without its
# journal, its year and month, its volume and its pages, though the format has a place for all of them
# (preferred-citation, references). Nothing says so. Seen with @citation-js/core 0.8.2 and plugin-cff 0.6.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-cff@0.6.2 >/dev/null
cat > run.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-cff');
console.log(new Cite({ id: 'growth', type: 'article-journal', title: 'Growth', author: [{ family: 'Lee', given: 'Sam' }], issued: { 'date-parts': [[2026, 12]] }, 'container-title': 'J Pediatr', volume: '12', page: '12-15', DOI: '10.1000/182' }).format('cff').trim());
JS
seen=$(node run.cjs)
echo "citation-js with plugin-cff 0.6.2, a paper:"
echo "$seen"
expected=$(cat <<'SEEN'
cff-version: 1.2.0
message: Please cite the following works when using this software.
type: software
authors:
  - family-names: Lee
    given-names: Sam
doi: 10.1000/182
identifiers:
  - type: doi
    value: 10.1000/182
title: Growth
SEEN
)
[ "$seen" = "$expected" ]
echo "The paper is software, of no year and no journal."
