#!/usr/bin/env bash
# rich-text-diff, which writes what changed between two texts in Markdown: a numbered list begins at 0 in the result,
# also where nothing changed, and one that began at 3 does, too. Where a heading moved a level down, from one sign to
# two, it has three; words that became bold show no mark at all. Agendas are spoken of by the numbers of their points.
# Seen with rich-text-diff 0.2.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rich-text-diff@0.2.3 >/dev/null
cat > run.cjs <<'JS'
const library = require('rich-text-diff');
const diff = library.default ?? library;
for (const [before, after] of [['1. Write\n2. Send', '1. Write\n2. Send'], ['3. Write\n4. Send', '3. Write\n4. Read'], ['# Goals', '## Goals'], ['Send the draft', 'Send **the** draft']]) console.log(`${JSON.stringify(before)}, ${JSON.stringify(after)} => ${JSON.stringify(diff(before, after))}`);
JS
seen=$(node run.cjs)
echo "rich-text-diff 0.2.3, what changed:"
echo "$seen"
expected=$(cat <<'SEEN'
"1. Write\n2. Send", "1. Write\n2. Send" => "0. Write\n1. Send"
"3. Write\n4. Send", "3. Write\n4. Read" => "0. Write\n1. <del>Send</del>\n2. <ins>Read</ins>"
"# Goals", "## Goals" => "### Goals"
"Send the draft", "Send **the** draft" => "Send **the** draft"
SEEN
)
[ "$seen" = "$expected" ]
echo "The first step is step nought."
