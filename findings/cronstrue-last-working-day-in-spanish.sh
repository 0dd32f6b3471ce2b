#!/usr/bin/env bash
# cronstrue puts a schedule into words. "The last weekday of the month" (LW) is "el último día de la semana del mes"
# in Spanish, the last day of the week; so it is in Catalan and in both kinds of Portuguese, where a working day is
# meant ("último día laborable", "último dia útil"). French and German say it right ("jour ouvrable", "Werktag"); so
# does Italian there, but not of the weekday nearest the 15th (15W). A monthly meeting is on a Sunday by these words.
# Seen with cronstrue 3.39.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts cronstrue@3.39.0 >/dev/null
cat > run.cjs <<'JS'
const cronstrue = require('cronstrue/i18n');
for (const locale of ['en', 'fr', 'de', 'es', 'ca', 'pt_PT', 'it']) console.log(['LW', '15W'].map((day) => cronstrue.toString(`0 9 ${day} * *`, { locale })).join(' | '));
JS
seen=$(node run.cjs)
echo "cronstrue 3.39.0, at 9 on the last working day, and on the one nearest the 15th:"
echo "$seen"
expected=$(cat <<'SEEN'
At 09:00 AM, on the last weekday of the month | At 09:00 AM, on the weekday nearest day 15 of the month
À 09:00, le dernier jour ouvrable du mois | À 09:00, le jour ouvrable le plus proche du 15 du mois
Um 09:00, am letzten Werktag des Monats | Um 09:00, am Werktag am nächsten zum 15 Tag des Monats
A las 09:00, en el último día de la semana del mes | A las 09:00, en el día de la semana más próximo al 15 del mes
A les 09:00, en l'últim dia de la setmana del mes | A les 09:00, en el dia de la setmana més proper al 15 del mes
Às 09:00, no último dia da semana do mês | Às 09:00, no dia da semana mais próximo do dia 15 do mês
Alle 09:00, l'ultimo giorno feriale del mese | Alle 09:00, il giorno della settimana più vicino al 15 del mese
SEEN
)
[ "$seen" = "$expected" ]
echo "In Spanish and Portuguese it is the last day of a week."
