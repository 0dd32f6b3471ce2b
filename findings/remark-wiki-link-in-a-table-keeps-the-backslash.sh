#!/usr/bin/env bash
# remark-wiki-link with remark-gfm: in a table the bar of a wikilink is escaped, as Obsidian itself writes it
# ([[Goal\|step]]). The link then leads to a note whose name ends in a backslash, and written again the backslash is
# doubled, so that it grows with each pass. Seen with remark-wiki-link 2.0.1 and remark-gfm 4.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 remark-stringify@11.0.0 remark-wiki-link@2.0.1 >/dev/null
cat > run.mjs <<'JS'
import { unified } from 'unified';
import parse from 'remark-parse';
import gfm from 'remark-gfm';
import stringify from 'remark-stringify';
import { wikiLinkPlugin } from 'remark-wiki-link';
const processor = unified().use(parse).use(gfm).use(wikiLinkPlugin, { aliasDivider: '|' }).use(stringify);
const text = '| what |\n| --- |\n| [[Goal\\|step]] |\n';
const targets = (node) => [...(node.type === 'wikiLink' ? [`${node.value} (${node.data.alias})`] : []), ...(node.children ?? []).flatMap(targets)];
console.log(text.split('\n')[2]);
console.log(targets(processor.runSync(processor.parse(text))).join());
console.log(String(processor.processSync(text)).split('\n')[2]);
JS
seen=$(node run.mjs)
echo "remark-wiki-link 2.0.1 in a table: written, the target (its words), written again:"
echo "$seen"
expected=$(cat <<'SEEN'
| [[Goal\|step]] |
Goal\ (step)
| [[Goal\\|step]] |
SEEN
)
[ "$seen" = "$expected" ]
echo "The target has a backslash too many, and one more each time."
