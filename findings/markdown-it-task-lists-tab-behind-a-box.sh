#!/usr/bin/env bash
# markdown-it-task-lists: a box with a tab behind it, or with its words on the next line, is no box and shows as text.
# The specification of GitHub asks for white space there, and remark-gfm takes both. Seen with 2.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it@14.1.0 markdown-it-task-lists@2.1.1 remark-parse@11.0.0 remark-gfm@4.0.1 unified@11.0.5 >/dev/null
cat > run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import tasks from 'markdown-it-task-lists';
import gfm from 'remark-gfm';
import parse from 'remark-parse';
import { unified } from 'unified';
const md = MarkdownIt().use(tasks);
const remark = unified().use(parse).use(gfm);
for (const text of ['- [x] Send', '- [x]\tSend', '- [x]\n  Send']) {
	const other = remark.parse(text).children[0].children[0].checked === true;
	console.log(`${JSON.stringify(text)}: ${md.render(text).includes('checkbox') ? 'a box' : 'text'}, remark-gfm ${other ? 'a box' : 'text'}`);
}
JS
seen=$(node run.mjs)
echo 'markdown-it-task-lists 2.1.1 beside remark-gfm 4.0.1:'
echo "$seen"
expected=$(cat <<'SEEN'
"- [x] Send": a box, remark-gfm a box
"- [x]\tSend": text, remark-gfm a box
"- [x]\n  Send": text, remark-gfm a box
SEEN
)
[ "$seen" = "$expected" ]
echo "A ticked item is words in brackets."
