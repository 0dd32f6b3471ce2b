#!/usr/bin/env bash
# @iarna/rtf-to-html: words that a file in Rich Text Format marks as hidden (\v) are on the page like any others, and
# so are those that were deleted with changes recorded (\deleted); what is struck through (\strike) is not struck. A
# footnote is in the middle of its sentence. The first cells of a table and the paragraph after it are one paragraph,
# each word joined to the next. Seen with @iarna/rtf-to-html 1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @iarna/rtf-to-html@1.1.0 >/dev/null
cat > run.cjs <<'JS'
const { fromString } = require('@iarna/rtf-to-html');
const show = (text) => new Promise((done, failed) => fromString(`{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}${text}}`, (error, html) => error ? failed(error) : done(console.log(html.replace(/[^]*<body>|<\/body>[^]*|<[^>]*>/g, '').trim()))));
(async () => {
	await show('\\pard Ruth is {\\v not to know }the chair.\\par');
	await show('\\pard Due {\\deleted Tuesday }{\\strike Friday }{\\revised Monday}.\\par');
	await show('\\pard Read the paper{\\footnote By Sam.} first.\\par');
	await show('\\trowd\\cellx1000\\cellx2000\\intbl Ruth\\cell reads\\cell\\row\\pard Then meet.\\par');
})();
JS
seen=$(node run.cjs)
echo "@iarna/rtf-to-html 1.1.0:"
echo "$seen"
expected=$(cat <<'SEEN'
Ruth is not to know the chair.
Due Tuesday Friday Monday.
Read the paperBy Sam. first.
RuthreadsThen meet.
SEEN
)
[ "$seen" = "$expected" ]
echo "What was hidden and what was struck out is read like the rest."
