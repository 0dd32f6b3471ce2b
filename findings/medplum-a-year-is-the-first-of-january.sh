#!/usr/bin/env bash
# @medplum/core, for health records in FHIR: a date may be a year or a month only ("2026", "2026-12", FHIR R4
# 2.24.0.1), as "since 2019" and the dates of a degree or a post mostly are. formatDate() shows a day that nobody gave,
# the first: 01/01/2026. A period "2019 to June 2026" begins and ends at midnight, and ends when June begins. Seen with
# @medplum/core 4.5.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @medplum/core@4.5.2 >/dev/null
cat > run.cjs <<'JS'
const { formatDate, formatPeriod } = require('@medplum/core');
for (const date of ['2026-12-04', '2026-12', '2026']) console.log(`${date}: ${formatDate(date, 'en-GB')}`);
console.log(`2019 to 2026-06: ${formatPeriod({ start: '2019', end: '2026-06' }, 'en-GB')}`);
JS
seen=$(TZ=UTC node run.cjs)
echo "@medplum/core 4.5.2:"
echo "$seen"
expected=$(cat <<'SEEN'
2026-12-04: 04/12/2026
2026-12: 01/12/2026
2026: 01/01/2026
2019 to 2026-06: 01/01/2019, 00:00:00 - 01/06/2026, 00:00:00
SEEN
)
[ "$seen" = "$expected" ]
echo "A year has become a day and an hour."
