#!/usr/bin/env bash
# citation-js: a RIS record of a grant (TY GRANT) is read as a CSL "article", and written again it is an article in a
# journal (TY JOUR). The part of DA that says the season is gone as well. Seen with @citation-js/core and plugin-ris
# 0.8.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 >/dev/null
cat > run.mjs <<'JS'
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
const ris = ['TY  - GRANT', 'AU  - Lee, Sam', 'TI  - Career development award', 'PY  - 2026', 'DA  - 2026///Spring', 'ER  - ', ''].join('\n');
const data = plugins.input.chain(ris, { generateGraph: false });
console.log(JSON.stringify(data.map(({ type, issued }) => ({ type, issued }))));
console.log(plugins.output.format('ris', data).trim());
JS
seen=$(node run.mjs)
echo "citation-js 0.8.2, a grant:"
echo "$seen"
expected=$(cat <<'SEEN'
[{"type":"article","issued":{"date-parts":[[2026]]}}]
TY  - JOUR
AU  - Lee, Sam
DA  - 2026///
PY  - 2026
TI  - Career development award
ER  -
SEEN
)
[ "$seen" = "$expected" ]
echo "The grant came back as a paper."
