#!/usr/bin/env bash
# @tryfabric/martian (Markdown to Notion's blocks): a link whose address is given elsewhere, "[the aims][1]" (CommonMark
# 6.3), vanishes with its words, and nothing says so. A ticked box in a numbered list (GFM 5.3: any list item) becomes
# a numbered item without tick or box: what was done is as what was not. Seen with @tryfabric/martian 1.2.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tryfabric/martian@1.2.4 >/dev/null
cat > run.mjs <<'JS'
import martian from '@tryfabric/martian';
const words = (block) => block[block.type].rich_text.map(({ text }) => text.content).join('');
for (const text of [
	'Read [the aims][1] before Friday.\n\n[1]: https://example.org/aims',
	'- [x] Read [the aims][1]\n\n[1]: https://example.org/aims',
	'1. [x] Sent the draft\n2. [ ] Read it',
]) { console.log(martian.markdownToBlocks(text).map((block) => `${block.type}: ${words(block)}`).join(' | ')); }
JS
seen=$(node run.mjs)
echo "@tryfabric/martian 1.2.4, a paragraph and an item with a reference link, and a numbered list of boxes:"
echo "$seen"
expected=$(cat <<'SEEN'
paragraph: Read  before Friday.
to_do: Read 
numbered_list_item: Sent the draft | numbered_list_item: Read it
SEEN
)
[ "$seen" = "$expected" ]
echo "“the aims” is gone, and so is the tick."
