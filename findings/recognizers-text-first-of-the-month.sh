#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time: in French the first of a month, which is always written "1er décembre", is found as a date
# but has no value ("not resolved"), while "14 décembre" and "1 décembre" have, and "December 1st" in English. Seen with version 1.3.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/recognizers-text-date-time@1.3.2 >/dev/null
cat > run.cjs <<'JS'
const { recognizeDateTime } = require('@microsoft/recognizers-text-date-time');
const reference = new Date(2026, 10, 23);
for (const [culture, text] of [['fr-fr', '14 décembre'], ['fr-fr', '1 décembre'], ['fr-fr', '1er décembre'], ['fr-fr', '1er janvier 2027'], ['en-us', 'December 1st']]) {
	const [first] = recognizeDateTime(text, culture, undefined, reference);
	console.log(`${culture} ${text}: ${first ? `${first.typeName} ${first.resolution.values.map(({ value }) => value).join()}` : 'nothing'}`);
}
JS
seen=$(node run.cjs)
echo "@microsoft/recognizers-text-date-time 1.3.2 on 23 November 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
fr-fr 14 décembre: datetimeV2.date 2025-12-14,2026-12-14
fr-fr 1 décembre: datetimeV2.date 2025-12-01,2026-12-01
fr-fr 1er décembre: datetimeV2.date not resolved
fr-fr 1er janvier 2027: datetimeV2.date not resolved
en-us December 1st: datetimeV2.date 2025-12-01,2026-12-01
SEEN
)
[ "$seen" = "$expected" ]
echo "A deadline on the first of a month has no day."
