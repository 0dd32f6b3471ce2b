#!/usr/bin/env bash
# chrono-node: its French, Spanish and Portuguese parsers take "après-demain", "pasado mañana" and "depois de amanhã" (the
# day after tomorrow) for tomorrow: they find "demain", "mañana", "amanhã" within and say nothing of the rest. German
# "übermorgen" and Italian "dopodomani" are read as meant; Dutch "overmorgen" is not read. Seen with chrono-node 2.10.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3 >/dev/null
cat > run.mjs <<'JS'
import * as chrono from 'chrono-node';
const reference = new Date(2026, 10, 23, 9);
const texts = { fr: 'Relire après-demain', es: 'Releer pasado mañana', pt: 'Reler depois de amanhã', de: 'Übermorgen lesen', it: 'Leggere dopodomani', nl: 'Overmorgen lezen' };
for (const [language, text] of Object.entries(texts)) {
	const days = chrono[language].parse(text, reference).map(found => `"${found.text}" ${found.start.get('day')} November`);
	console.log(`${language} ${text}: ${days.join() || 'nothing'}`);
}
JS
seen=$(node run.mjs)
echo "chrono-node 2.10.3 on 23 November 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
fr Relire après-demain: "demain" 24 November
es Releer pasado mañana: "mañana" 24 November
pt Reler depois de amanhã: "amanhã" 24 November
de Übermorgen lesen: "Übermorgen" 25 November
it Leggere dopodomani: "dopodomani" 25 November
nl Overmorgen lezen: nothing
SEEN
)
[ "$seen" = "$expected" ]
echo "In three languages a promise is due a day early."
