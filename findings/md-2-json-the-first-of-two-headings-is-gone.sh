#!/usr/bin/env bash
# md-2-json: where two headings under the same one have the same words, what stands under the first is gone without a
# word; CommonMark (4.2) asks no heading to be the only one of its words. Headings that are years change their places:
# they stand before all others, the earlier year first, as keys that are numbers do in an object of JavaScript. Where
# toMd() writes them again, the second goes on in the last line of the first, and is no heading any more. A mentor's
# notes have a "Homework" for each meeting. Seen with md-2-json 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts md-2-json@2.0.0 >/dev/null
cat > run.cjs <<'JS'
const { parse, toMd } = require('md-2-json');
console.log(JSON.stringify(parse('# Sam\n\n## Homework\n\n- Read the paper\n\n## Homework\n\n- Send the draft\n')));
console.log(JSON.stringify(toMd(parse('# Goals\n\nWrite.\n\n# 2027\n\nTalk.\n\n# 2026\n\nPaper.\n'))));
JS
seen=$(node run.cjs)
echo "md-2-json 2.0.0, two headings of the same words, and years:"
echo "$seen"
expected=$(cat <<'SEEN'
{"Sam":{"Homework":{"raw":"- Send the draft"}}}
"# 2026\n\nPaper.# 2027\n\nTalk.\n\n# Goals\n\nWrite.\n\n"
SEEN
)
[ "$seen" = "$expected" ]
echo "The first homework is gone, and 2027 is no heading."
