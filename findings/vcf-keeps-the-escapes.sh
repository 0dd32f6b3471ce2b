#!/usr/bin/env bash
# vcf, a reader of vCards: a comma in a name is escaped in the file (RFC 6350 3.4, "Abara\, MD"), and the value it
# gives has the backslash still, as has the jCard it makes, where RFC 7095 3.3 has plain text. Line breaks of a note
# stay two letters. Seen with vcf 2.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vcf@2.1.2 >/dev/null
cat > run.mjs <<'JS'
import VCard from 'vcf';
const card = new VCard().parse(['BEGIN:VCARD', 'VERSION:4.0', 'FN:Ruth Abara\\, MD', 'NOTE:Likes\\nshort pages', 'END:VCARD', ''].join('\r\n'));
console.log(card.get('fn').valueOf());
console.log(JSON.stringify(card.toJSON()[1].at(-1)));
JS
seen=$(node run.mjs)
echo "vcf 2.1.2 reads the name \"Ruth Abara, MD\" and a note of two lines:"
echo "$seen"
expected=$(cat <<'SEEN'
Ruth Abara\, MD
["note",{},"text","Likes\\nshort pages"]
SEEN
)
[ "$seen" = "$expected" ]
echo "The backslashes of the file are in the values."
