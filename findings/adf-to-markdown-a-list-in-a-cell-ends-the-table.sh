#!/usr/bin/env bash
# adf-to-markdown, Jira and Confluence pages to Markdown: the list in a cell of a table is written over several lines,
# so that the table ends at its second item, which stands under it as an item of its own. A bar in a cell (| in "read |
# write") is not escaped, and makes one cell more, for which the row has no column: what stood in the last one is gone.
# Tables of who owes what are full of lists. Seen with adf-to-markdown 1.0.1, read by marked 15.0.12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts adf-to-markdown@1.0.1 marked@15.0.12 >/dev/null
cat > run.cjs <<'JS'
const { convertADFToMarkdown } = require('adf-to-markdown');
const { marked } = require('marked');
const words = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...items) => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [words(item)] })) });
const row = (type, ...cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type, content: [cell] })) });
const show = (...rows) => {
	const markdown = convertADFToMarkdown({ version: 1, type: 'doc', content: [{ type: 'table', content: [row('tableHeader', words('who'), words('what')), ...rows] }] });
	console.log(JSON.stringify(markdown));
	console.log(marked.parse(markdown).replace(/\s*\n\s*/g, ''));
};
show(row('tableCell', words('Ruth'), list('read', 'write')));
show(row('tableCell', words('read | write'), words('Friday')));
JS
seen=$(node run.cjs)
echo "adf-to-markdown 1.0.1, the Markdown and what a reader of GFM makes of it:"
echo "$seen"
expected=$(cat <<'SEEN'
"| who | what |\n| --- | --- |\n| Ruth | - read\n- write |"
<table><thead><tr><th>who</th><th>what</th></tr></thead><tbody><tr><td>Ruth</td><td>- read</td></tr></tbody></table><ul><li>write |</li></ul>
"| who | what |\n| --- | --- |\n| read | write | Friday |"
<table><thead><tr><th>who</th><th>what</th></tr></thead><tbody><tr><td>read</td><td>write</td></tr></tbody></table>
SEEN
)
[ "$seen" = "$expected" ]
echo "Half a cell stands under the table, and a column is gone."
