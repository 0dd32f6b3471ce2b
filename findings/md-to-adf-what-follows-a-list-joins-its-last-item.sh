#!/usr/bin/env bash
# md-to-adf (Markdown for Jira and Confluence): a paragraph after a list belongs to the list's last item, blank line or
# not, and so does every paragraph until a heading. CommonMark ends the list where a paragraph is not indented. What was
# said to everybody is said of one item. A box stays text, too, although the format has tasks. Seen with md-to-adf 0.6.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts md-to-adf@0.6.4 >/dev/null
cat > run.cjs <<'JS'
const toAdf = require('md-to-adf');
const told = (node) => node.type === 'text' ? `"${node.text}"` : `${node.type}(${(node.content ?? []).map(told).join(', ')})`;
console.log(told(JSON.parse(JSON.stringify(toAdf('- [x] Send the page\n- [ ] Read the methods\n\nWe meet on the 15th.\n\nRuth brings the forms.\n')))));
JS
seen=$(node run.cjs)
echo "md-to-adf 0.6.4:"
echo "$seen"
expected=$(cat <<'SEEN'
doc(bulletList(listItem(paragraph("[x] Send the page")), listItem(paragraph("[ ] Read the methods"), paragraph("We meet on the 15th."), paragraph("Ruth brings the forms."))))
SEEN
)
[ "$seen" = "$expected" ]
echo "The day of the meeting stands in the last item."
