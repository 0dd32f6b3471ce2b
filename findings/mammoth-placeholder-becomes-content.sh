#!/usr/bin/env bash
# mammoth: what Word shows in a field nobody filled in ("Click or tap here to enter text.", marked w:showingPlcHdr,
# ECMA-376 17.5.2.39) comes out like words somebody wrote. Seen with mammoth 1.13.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 jszip@3.10.1 >/dev/null
cat > run.mjs <<'JS'
import JSZip from 'jszip';
import mammoth from 'mammoth';
const field = (placeholder, text) => `<w:p><w:sdt><w:sdtPr>${placeholder ? '<w:showingPlcHdr/>' : ''}</w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt></w:p>`;
const zip = new JSZip();
const office = 'http://schemas.openxmlformats.org';
zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${field(false, 'By 4 December')}${field(true, 'Click or tap here to enter text.')}</w:body></w:document>`);
const buffer = await zip.generateAsync({ type: 'nodebuffer' });
console.log((await mammoth.convertToHtml({ buffer })).value);
JS
seen=$(node run.mjs)
echo "mammoth 1.13.0, a field with an answer and one without:"
echo "$seen"
expected=$(cat <<'SEEN'
<p>By 4 December</p><p>Click or tap here to enter text.</p>
SEEN
)
[ "$seen" = "$expected" ]
echo "The prompt is text like any other."
