#!/usr/bin/env bash
# markdown-it-checkbox: a box is made wherever a text holds "[x]" or "[ ]", in a heading and a paragraph as well, and
# the words that stand before it in the text are not shown. GFM (5.3) knows a box only at the beginning of a list
# item. What a sentence said before its brackets is lost on the page. Known since 2017 (yzane/vscode-markdown-pdf#12),
# which uses its own reader by now. Seen with markdown-it-checkbox 1.1.0 and markdown-it 14.3.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it@14.3.3 markdown-it-checkbox@1.1.0 >/dev/null
cat > run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import checkbox from 'markdown-it-checkbox';
const words = (html) => html.replace(/<input[^>]*>/g, '(box)').replace(/<[^>]*>/g, '').trim();
for (const text of ['- [x] Read', 'The second aim [x] is done.', '# Plan of May [ ] of June']) console.log(`${text} => ${words(new MarkdownIt().use(checkbox).render(text))}`);
JS
seen=$(node run.mjs)
echo "markdown-it-checkbox 1.1.0 shows:"
echo "$seen"
expected=$(cat <<'SEEN'
- [x] Read => (box)Read
The second aim [x] is done. => (box)is done.
# Plan of May [ ] of June => (box)of June
SEEN
)
[ "$seen" = "$expected" ]
echo "The words before the brackets are gone."
