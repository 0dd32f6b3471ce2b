#!/usr/bin/env bash
# officeparser: a paragraph in a content control of its own (w:sdt around w:p, as forms made in Word have it) is not
# in the text, while one around words in a line is. A no-break hyphen is gone too, so that two words become one. Seen
# with officeparser 7.8.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0 jszip@3.10.1 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import JSZip from 'jszip';
import * as parser from 'officeparser';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const body = `<w:p>${run('Before')}</w:p><w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent><w:p>${run('In a block')}</w:p></w:sdtContent></w:sdt>`
	+ `<w:p><w:sdt><w:sdtPr><w:tag w:val="b"/></w:sdtPr><w:sdtContent>${run('In a line')}</w:sdtContent></w:sdt></w:p><w:p>${run('follow')}<w:r><w:noBreakHyphen/></w:r>${run('up')}</w:p>`;
const zip = new JSZip();
const office = 'http://schemas.openxmlformats.org';
zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
writeFileSync('form.docx', await zip.generateAsync({ type: 'nodebuffer' }));
const read = await (parser.parseOffice ?? parser.default.parseOffice)('form.docx');
console.log(JSON.stringify(typeof read === 'string' ? read : (await read.toText())));
JS
seen=$(node run.mjs)
echo "officeparser 7.8.0, a document of four paragraphs:"
echo "$seen"
expected=$(cat <<'SEEN'
"Before\nIn a line\nfollowup"
SEEN
)
[ "$seen" = "$expected" ]
echo "The paragraph in the block control is not there."
