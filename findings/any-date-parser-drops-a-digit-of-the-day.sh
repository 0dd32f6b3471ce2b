#!/usr/bin/env bash
# any-date-parser: a day written the other way round than the locale has it is neither refused nor understood.
# 31/12/2026 in en-US is 12 January 2026, 14/10/2026 is 10 April: the first digit of the day is left out and the next
# taken for the month. So is 10/14/2026 in en-GB. Seen with any-date-parser 2.2.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts any-date-parser@2.2.4 >/dev/null
cat > run.mjs <<'JS'
import parser from 'any-date-parser';
const day = (text, locale) => { const date = parser.fromString(text, locale); return date.invalid ?? [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-'); };
for (const [text, locale] of [['31/12/2026', 'en-GB'], ['31/12/2026', 'en-US'], ['14/10/2026', 'en-US'], ['10/14/2026', 'en-GB']]) console.log(`${locale} ${text}: ${day(text, locale)}`);
JS
seen=$(node run.mjs)
echo "any-date-parser 2.2.4, year-month-day:"
echo "$seen"
expected=$(cat <<'SEEN'
en-GB 31/12/2026: 2026-12-31
en-US 31/12/2026: 2026-1-12
en-US 14/10/2026: 2026-4-10
en-GB 10/14/2026: 2026-1-10
SEEN
)
[ "$seen" = "$expected" ]
echo "A digit of the day is lost without a word."
