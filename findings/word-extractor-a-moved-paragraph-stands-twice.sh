#!/usr/bin/env bash
# word-extractor: a paragraph that was moved with changes recorded stands in a Word file at its old place (w:moveFrom,
# ECMA-376 17.13.5.22) and at its new one (w:moveTo), and Word shows it at the new one as the text. word-extractor
# gives both, so that a task is there twice; what was deleted (w:del) is left out as it should. Seen with
# word-extractor 1.0.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts word-extractor@1.0.4 jszip@3.10.1 >/dev/null
cat > run.cjs <<'JS'
const JSZip = require('jszip');
const WordExtractor = require('word-extractor');
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const change = (name, id, runs) => `<w:p><w:${name} w:id="${id}" w:author="Ruth" w:date="2026-11-20T10:00:00Z">${runs}</w:${name}></w:p>`;
const body = change('moveFrom', 1, run('Send the draft')) + `<w:p>${run('Read')}</w:p>` + change('del', 2, '<w:r><w:delText>Struck</w:delText></w:r>') + change('moveTo', 3, run('Send the draft'));
const office = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/_rels/document.xml.rels', `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"/>`);
zip.file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
zip.generateAsync({ type: 'nodebuffer' }).then((file) => new WordExtractor().extract(file)).then((document) => console.log(document.getBody().split('\n').filter(Boolean).join(' / ')));
JS
seen=$(node run.cjs)
echo "word-extractor 1.0.4, a task moved behind another, and one struck out:"
echo "$seen"
expected=$(cat <<'SEEN'
Send the draft / Read / Send the draft
SEEN
)
[ "$seen" = "$expected" ]
echo "The task that was moved is two tasks."
