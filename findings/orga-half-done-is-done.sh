#!/usr/bin/env bash
# orga, a reader of Org: a box "[-]", which says that some of what stands below is done (Org manual 5.6), is read as
# ticked, like "[X]". An item with one step left is done so. uniorg-parse keeps the three apart. Seen with orga 4.7.1
# and uniorg-parse 3.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts orga@4.7.1 uniorg-parse@3.2.2 unified@11.0.5 >/dev/null
cat > run.mjs <<'JS'
import { unified } from 'unified';
import uniorg from 'uniorg-parse';
import { parse } from 'orga';
const all = (node, type) => [...(node.type === type ? [node] : []), ...(node.children ?? []).flatMap((child) => all(child, type))];
const text = '- [-] Paper\n  - [X] Read\n  - [ ] Answer\n';
console.log(`orga: ${all(parse(text), 'list.item.checkbox').map(({ checked }) => checked).join()}`);
console.log(`uniorg: ${all(unified().use(uniorg).parse(text), 'list-item').map(({ checkbox }) => checkbox).join()}`);
JS
seen=$(node run.mjs)
echo "The boxes of a paper half done, its step done and its step open:"
echo "$seen"
expected=$(cat <<'SEEN'
orga: true,true,false
uniorg: trans,on,off
SEEN
)
[ "$seen" = "$expected" ]
echo "Half done is done."
