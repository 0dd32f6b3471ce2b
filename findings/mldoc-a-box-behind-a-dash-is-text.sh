#!/usr/bin/env bash
# mldoc, the parser of Logseq: a dash begins a block there, not an item of a list, so the box behind it is plain text.
# Behind a star or a number the same box is a box. A folder of GitHub's task lists that is opened in Logseq has no tasks,
# or has them, by the bullet its writer happened to use. Seen with mldoc 1.6.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mldoc@1.6.0 >/dev/null
cat > run.cjs <<'JS'
const { Mldoc } = require('mldoc');
const config = JSON.stringify({
	toc: false, parse_outline_only: false, heading_number: false, keep_line_break: true, format: 'Markdown', heading_to_list: false,
	exporting_keep_properties: false, inline_type_with_pos: false, inline_skip_macro: false, export_md_indent_style: 'dashes',
	export_md_remove_options: [], hiccup_in_block: true
});
for (const line of ['- [x] Send the page', '* [x] Send the page', '1. [x] Send the page']) {
	const [[[kind, block]]] = JSON.parse(Mldoc.parseJson(line, config));
	console.log(`${line} -> ${kind}, ${JSON.stringify(kind === 'List' ? { checkbox: block[0].checkbox } : block.title)}`);
}
JS
seen=$(node run.cjs)
echo "mldoc 1.6.0:"
echo "$seen"
expected=$(cat <<'SEEN'
- [x] Send the page -> Heading, [["Plain","[x] Send the page"]]
* [x] Send the page -> List, {"checkbox":true}
1. [x] Send the page -> List, {"checkbox":true}
SEEN
)
[ "$seen" = "$expected" ]
echo "The same box is words behind a dash."
