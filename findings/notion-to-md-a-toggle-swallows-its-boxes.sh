#!/usr/bin/env bash
# notion-to-md: boxes inside a toggle (as many keep the homework of one meeting) stand right behind "</summary>", with
# no blank line between. By CommonMark 4.6 they are part of the HTML block then: the Markdown has no item at all, and
# what was owed is plain text to every reader. A blank line makes them items. Seen with notion-to-md 3.1.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts notion-to-md@3.1.9 mdast-util-from-markdown@2.0.2 micromark-extension-gfm-task-list-item@2.1.0 mdast-util-gfm-task-list-item@2.0.0 >/dev/null
cat > run.mjs <<'JS'
import module from 'notion-to-md';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
const plain = { bold: false, italic: false, strikethrough: false, underline: false, code: false, color: 'default' };
const words = (content) => [{ type: 'text', text: { content }, plain_text: content, href: null, annotations: plain }];
const box = (id, text, checked) => ({ object: 'block', id, type: 'to_do', has_children: false, to_do: { rich_text: words(text), checked } });
const toggle = { object: 'block', id: 't', type: 'toggle', has_children: true, toggle: { rich_text: words('Meeting of 12 November') } };
const children = { list: async ({ block_id }) => ({ results: block_id === 't' ? [box('1', 'Read the methods', false), box('2', 'Send the aims', true)] : [], has_more: false, next_cursor: null }) };
const notion = new module.NotionToMarkdown({ notionClient: { blocks: { children } } });
const markdown = notion.toMarkdownString(await notion.blocksToMarkdown([toggle])).parent;
const boxes = (text) => {
	const tree = fromMarkdown(text, { extensions: [gfmTaskListItem()], mdastExtensions: [gfmTaskListItemFromMarkdown()] });
	const all = (node) => [node, ...(node.children ?? []).flatMap(all)];
	return all(tree).filter(({ type, checked }) => type === 'listItem' && typeof checked === 'boolean').length;
};
console.log(`boxes in Notion: 2, in the Markdown: ${boxes(markdown)}, with a blank line behind </summary>: ${boxes(markdown.replace('</summary>\n', '</summary>\n\n'))}`);
JS
seen=$(node run.mjs)
echo "notion-to-md 3.1.9, a toggle with two boxes:"
echo "$seen"
[ "$seen" = "boxes in Notion: 2, in the Markdown: 0, with a blank line behind </summary>: 2" ]
echo "No box of the toggle is an item."
