#!/usr/bin/env bash
# hexo-front-matter: front matter needs no "---" before it, as its guide says, so that what stands in a note before its
# first thematic break is front matter wherever YAML can make something of it. A list there is no part of the text any
# more, nor is a first paragraph with a colon, which becomes a field; a heading over the list is a comment to YAML and
# is nowhere at all. A sentence stays. To CommonMark (4.1) the line is a thematic break. Known as hexojs/hexo#4961.
# Seen with hexo-front-matter 5.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hexo-front-matter@5.0.0 >/dev/null
cat > run.cjs <<'JS'
const { parse } = require('hexo-front-matter');
for (const text of ['## Goals\n\n- Write the aims\n\n---\n\nRuth was pleased.\n', 'Homework: read the paper\n\n---\n\nRuth was pleased.\n', 'Ruth and I met.\n\n---\n\nShe was pleased.\n']) {
	const { _content: left, ...fields } = parse(text);
	console.log(JSON.stringify(text), '=> text', JSON.stringify(left), 'fields', JSON.stringify(fields));
}
JS
seen=$(node run.cjs)
echo "hexo-front-matter 5.0.0:"
echo "$seen"
expected=$(cat <<'SEEN'
"## Goals\n\n- Write the aims\n\n---\n\nRuth was pleased.\n" => text "\nRuth was pleased.\n" fields {"0":"Write the aims"}
"Homework: read the paper\n\n---\n\nRuth was pleased.\n" => text "\nRuth was pleased.\n" fields {"Homework":"read the paper"}
"Ruth and I met.\n\n---\n\nShe was pleased.\n" => text "Ruth and I met.\n\n---\n\nShe was pleased.\n" fields {}
SEEN
)
[ "$seen" = "$expected" ]
echo "The goals are gone from the note."
