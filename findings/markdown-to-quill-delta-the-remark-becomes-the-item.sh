#!/usr/bin/env bash
# markdown-to-quill-delta, Markdown to what the editor Quill keeps: of an item with two paragraphs (CommonMark 5.2) the
# last is the item, and what the item itself says is a line of text before the list. A ticked task with a remark below
# it is no task any more, and its remark is ticked. One paragraph is right. Seen with markdown-to-quill-delta 1.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-to-quill-delta@1.0.1 >/dev/null
cat > run.mjs <<'JS'
import convert from 'markdown-to-quill-delta';
for (const markdown of ['- [x] Read the paper\n- [ ] Send the draft', '- [x] Read the paper\n\n  It was long.\n\n- [ ] Send the draft']) {
	console.log(JSON.stringify(markdown));
	let words = '';
	for (const { insert, attributes } of convert(markdown)) {
		if (insert === '\n') { console.log(`  ${attributes?.list ?? 'text'}: ${words}`); words = ''; } else words += insert;
	}
}
JS
seen=$(node run.mjs)
echo "markdown-to-quill-delta 1.0.1:"
echo "$seen"
expected=$(cat <<'SEEN'
"- [x] Read the paper\n- [ ] Send the draft"
  checked: Read the paper
  unchecked: Send the draft
"- [x] Read the paper\n\n  It was long.\n\n- [ ] Send the draft"
  text: Read the paper
  checked: It was long.
  unchecked: Send the draft
SEEN
)
[ "$seen" = "$expected" ]
echo "The task is no task, and its remark is done."
