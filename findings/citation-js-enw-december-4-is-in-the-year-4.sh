#!/usr/bin/env bash
# citation-js, its reader of EndNote's tagged format (.enw): %D has the year and %8 the date, often without the year
# ("December 4"). A record with both is from December of the year 4, and 2026 is gone; written again, it has %D 4. With
# no %8 the year is right, and with 2026/12/04 the day. An author with a comma at the end, which is EndNote's way to
# say that a group has no given name, is "Group,, Growth Registry" when written again. Seen with @citation-js/core
# 0.7.21 and @citation-js/plugin-enw 0.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.7.21 @citation-js/plugin-enw@0.3.0 >/dev/null
cat > run.cjs <<'JS'
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-enw');
for (const more of ['', '%8 December 4\n', '%8 2026/12/04\n']) {
	const cite = new Cite(`%0 Journal Article\n%A Growth Registry Group,\n%T A study\n%D 2026\n${more}`);
	console.log(JSON.stringify(more), '=>', JSON.stringify(cite.data[0].issued), cite.format('enw').match(/^%[DA8] .*$/gm).join(' | '));
}
JS
seen=$(node run.cjs)
echo "citation-js with plugin-enw 0.3.0, a paper of 2026:"
echo "$seen"
expected=$(cat <<'SEEN'
"" => {"date-parts":[[2026]]} %8 2026 | %D 2026 | %A Group,, Growth Registry
"%8 December 4\n" => {"date-parts":[[4,12]]} %8 0004-12 | %D 4 | %A Group,, Growth Registry
"%8 2026/12/04\n" => {"date-parts":[[2026,12,4]]} %8 2026-12-04 | %D 2026 | %A Group,, Growth Registry
SEEN
)
[ "$seen" = "$expected" ]
echo "The paper is from the year 4."
