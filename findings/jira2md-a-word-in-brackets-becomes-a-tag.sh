#!/usr/bin/env bash
# jira2md, Jira's marks to Markdown: what stands in brackets is taken for an address and becomes <...>. A ticked box
# is <x> then, which is a tag to every reader of Markdown (CommonMark 6.6) and shows as nothing; so does a word in
# brackets. The first and the last underscore of two words joined by underscores become stars, so that half the line
# is set in italics. Seen with jira2md 3.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jira2md@3.0.1 commonmark@0.31.2 >/dev/null
cat > run.cjs <<'JS'
const { to_markdown } = require('jira2md');
const { Parser, HtmlRenderer } = require('commonmark');
const shown = (markdown) => new HtmlRenderer().render(new Parser().parse(markdown)).replace(/<(?!\/?em)[^>]*>/g, '').trim();
for (const text of ['* [x] Read', 'The [draft] plan', 'read_the_methods and write_the_aims']) console.log(`${text} => ${to_markdown(text)} => ${shown(to_markdown(text))}`);
JS
seen=$(node run.cjs)
echo "jira2md 3.0.1, what it writes and what commonmark 0.31.2 shows of it:"
echo "$seen"
expected=$(cat <<'SEEN'
* [x] Read => * <x> Read => Read
The [draft] plan => The <draft> plan => The  plan
read_the_methods and write_the_aims => read*the_methods and write_the*aims => read<em>the_methods and write_the</em>aims
SEEN
)
[ "$seen" = "$expected" ]
echo "What was done has no mark, and a word is not shown."
