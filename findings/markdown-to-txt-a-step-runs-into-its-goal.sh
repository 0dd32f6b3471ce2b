#!/usr/bin/env bash
# markdown-to-txt, Markdown to plain text: an item and the first item of the list within it run into one another, with
# neither a space nor a line break between them: "Write the aimsAsk Ruth". So do an item and a quote or a code block in
# it (CommonMark 5.2). Its steps after the first have lines of their own. Copied into a mail or searched for words, a
# goal and its first step are one, and neither is found. It needs lodash beside it without saying so. Seen with
# markdown-to-txt 2.0.1 and marked 4.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-to-txt@2.0.1 marked@4.3.0 lodash@4.17.21 >/dev/null
cat > run.cjs <<'JS'
const { markdownToTxt } = require('markdown-to-txt');
for (const text of ['- Write the aims\n  - Ask Ruth\n  - Send them\n- Meet', '1. Write\n   1. Ask Ruth', '- Goals\n  > said Ruth', '- Write the aims\n- Ask Ruth']) {
	console.log(JSON.stringify(text), '=>', JSON.stringify(markdownToTxt(text)));
}
JS
seen=$(node run.cjs)
echo "markdown-to-txt 2.0.1:"
echo "$seen"
expected=$(cat <<'SEEN'
"- Write the aims\n  - Ask Ruth\n  - Send them\n- Meet" => "Write the aimsAsk Ruth\nSend them\n\n\nMeet"
"1. Write\n   1. Ask Ruth" => "WriteAsk Ruth"
"- Goals\n  > said Ruth" => "Goalssaid Ruth"
"- Write the aims\n- Ask Ruth" => "Write the aims\nAsk Ruth"
SEEN
)
[ "$seen" = "$expected" ]
echo "A goal and its first step are one."
