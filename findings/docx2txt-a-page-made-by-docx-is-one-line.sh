#!/usr/bin/env bash
# docx2txt (Debian), which many use to see a Word file as text: a paragraph is known by the attributes that Word itself
# writes on it. Libraries write none, which is valid; their paragraphs run into each other without a space, a whole page
# in one line, the last word of each joined to the first of the next. Seen with docx2txt 1.4 on a file by docx 9.5.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download docx2txt=1.4-5 >/dev/null
dpkg-deb -x docx2txt_*.deb root
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.5.1 >/dev/null
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, TextRun } from 'docx';
const children = ['Send the page', 'Read the methods', 'Ruth asks the chair'].map((text) => new Paragraph({ children: [new TextRun(text)] }));
writeFileSync('page.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
JS
node run.mjs
seen=$(perl root/usr/bin/docx2txt page.docx -)
echo "docx2txt 1.4 on a file by docx 9.5.1:"
echo "$seen"
expected='Send the pageRead the methodsRuth asks the chair'
[ "$seen" = "$expected" ]
echo "Three paragraphs are one line."
