#!/usr/bin/env bash
# edtf, a reader of the Extended Date/Time Format (ISO 8601-2): the seasons are the quarters of the year. Spring 2026
# (2026-21) is January to March, summer April to June, winter October to December. Spring said to be that of the
# northern hemisphere (2026-25) ends in March too, and that of the southern (2026-29) begins in October. The format has
# codes of its own for quarters (2026-33). A talk in May is not in the spring, and "Spring 2026" begins before February.
# Seen with edtf 4.11.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts edtf@4.11.1 >/dev/null
cat > run.mjs <<'JS'
import edtf from 'edtf';
const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const [code, name] of [[21, 'spring'], [22, 'summer'], [23, 'autumn'], [24, 'winter'], [25, 'spring, northern'], [29, 'spring, southern'], [33, 'quarter 1']]) {
	const { min, max } = edtf(`2026-${code}`);
	console.log(`2026-${code} (${name}): ${day(min)} to ${day(max)}`);
}
console.log(`May in spring: ${edtf('2026-21').covers(edtf('2026-05'))}`);
JS
seen=$(node run.mjs)
echo "edtf 4.11.1:"
echo "$seen"
expected=$(cat <<'SEEN'
2026-21 (spring): 2026-01-01 to 2026-03-31
2026-22 (summer): 2026-04-01 to 2026-06-30
2026-23 (autumn): 2026-07-01 to 2026-09-30
2026-24 (winter): 2026-10-01 to 2026-12-31
2026-25 (spring, northern): 2026-01-01 to 2026-03-31
2026-29 (spring, southern): 2026-10-01 to 2026-12-31
2026-33 (quarter 1): 2026-01-01 to 2026-03-31
May in spring: false
SEEN
)
[ "$seen" = "$expected" ]
echo "Spring ends in March, when it has hardly begun."
