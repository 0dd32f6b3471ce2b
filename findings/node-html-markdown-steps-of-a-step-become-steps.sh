#!/usr/bin/env bash
# node-html-markdown: a list within an item of a numbered list is set in by two spaces, where CommonMark (5.2) asks for
# as many as the number, its dot and the space behind it take: three. Read again, there is no inner list: its items
# stand in the outer one, so that two steps, the first with two parts, are four steps; an inner list of bullets splits
# the outer one. A list that begins with 3 begins with 1. Seen with node-html-markdown 2.0.0 and commonmark 0.31.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-html-markdown@2.0.0 commonmark@0.31.2 >/dev/null
cat > run.cjs <<'JS'
const { NodeHtmlMarkdown } = require('node-html-markdown');
const { Parser, HtmlRenderer } = require('commonmark');
for (const html of ['<ol><li>Write<ol><li>Aims</li><li>Budget</li></ol></li><li>Send</li></ol>', '<ol><li>Write<ul><li>Aims</li></ul></li><li>Send</li></ol>', '<ol start="3"><li>Send</li></ol>', '<ul><li>Write<ul><li>Aims</li></ul></li></ul>']) {
	const markdown = NodeHtmlMarkdown.translate(html);
	console.log(JSON.stringify(markdown), '=>', new HtmlRenderer().render(new Parser().parse(markdown)).replaceAll('\n', ''));
}
JS
seen=$(node run.cjs)
echo "node-html-markdown 2.0.0, and its Markdown read again:"
echo "$seen"
expected=$(cat <<'SEEN'
"1. Write\n  1. Aims\n  2. Budget\n2. Send" => <ol><li>Write</li><li>Aims</li><li>Budget</li><li>Send</li></ol>
"1. Write\n  * Aims\n2. Send" => <ol><li>Write</li></ol><ul><li>Aims</li></ul><ol start="2"><li>Send</li></ol>
"1. Send" => <ol><li>Send</li></ol>
"* Write\n  * Aims" => <ul><li>Write<ul><li>Aims</li></ul></li></ul>
SEEN
)
[ "$seen" = "$expected" ]
echo "Two steps have become four."
