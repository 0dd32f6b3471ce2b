#!/usr/bin/env bash
# sugar-date, in Spanish: "pasado mañana" (the day after tomorrow) is yesterday, and nothing says so; "mañana" is
# right. German, Swedish, Polish and Finnish have the day after tomorrow right. Seen with sugar-date 2.0.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sugar-date@2.0.6 >/dev/null
cat > run.cjs <<'JS'
const Sugar = require('sugar-date');
require('sugar-date/locales');
const today = new Date(2026, 10, 23, 9);
for (const [locale, words] of [['es', 'mañana'], ['es', 'pasado mañana'], ['de', 'übermorgen'], ['sv', 'i övermorgon'], ['pl', 'pojutrze'], ['fi', 'ylihuomenna']]) {
	console.log(`${locale} ${words}: ${Sugar.Date.get(today, words, { locale }).getDate()} November`);
}
JS
seen=$(node run.cjs)
echo "sugar-date 2.0.6 on Monday 23 November 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
es mañana: 24 November
es pasado mañana: 22 November
de übermorgen: 25 November
sv i övermorgon: 25 November
pl pojutrze: 25 November
fi ylihuomenna: 25 November
SEEN
)
[ "$seen" = "$expected" ]
echo "What was promised for Wednesday was due yesterday."
