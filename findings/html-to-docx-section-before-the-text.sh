#!/usr/bin/env bash
# @turbodocx/html-to-docx: the properties of the section (w:sectPr) stand first in the body, where ECMA-376 17.2.2 has
# them last, and a table of a head and a body has its grid (w:tblGrid) twice, the second between rows, where 17.4.37
# has one before the rows. Tick boxes of a list become empty runs. Seen with @turbodocx/html-to-docx 1.23.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @turbodocx/html-to-docx@1.23.1 jszip@3.10.1 >/dev/null
cat > run.mjs <<'JS'
import JSZip from 'jszip';
import toDocx from '@turbodocx/html-to-docx';
const html = '<ul><li><input type="checkbox" checked> read</li></ul><table><thead><tr><th>Who</th></tr></thead><tbody><tr><td>Ruth</td></tr></tbody></table>';
const zip = await JSZip.loadAsync(await toDocx(html, null, {}));
const xml = await zip.file('word/document.xml').async('string');
console.log(`first in the body: ${/<w:body>\s*<(w:\w+)/.exec(xml)[1]}`);
console.log(`in the table: ${[...xml.slice(xml.indexOf('<w:tbl>')).matchAll(/<(w:tblGrid|w:tr)>/g)].map((match) => match[1]).join(' ')}`);
console.log(`words of the item: ${[...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map((match) => match[1])[0]}`);
JS
seen=$(node run.mjs)
echo "@turbodocx/html-to-docx 1.23.1:"
echo "$seen"
expected=$(cat <<'SEEN'
first in the body: w:sectPr
in the table: w:tblGrid w:tr w:tblGrid w:tr
words of the item:  read
SEEN
)
[ "$seen" = "$expected" ]
echo "The order is not that of the standard, and the tick is gone."
