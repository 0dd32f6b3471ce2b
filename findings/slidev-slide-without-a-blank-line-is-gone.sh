#!/usr/bin/env bash
# @slidev/parser: a slide whose first line stands right under the "---" that begins it is taken for front matter up to
# the next "---", though it is a heading and a list. Heading and words are gone without a word (the heading is a
# comment to YAML, the list becomes the settings of the next slide), and two slides are one. A blank line under "---",
# which its guide asks for, keeps them; to CommonMark the line is a thematic break either way (4.1). Slides made from
# a notebook lose a slide so. Seen with @slidev/parser 52.20.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @slidev/parser@52.20.1 >/dev/null
cat > run.mjs <<'JS'
import { parse } from '@slidev/parser';
for (const under of ['', '\n']) {
	const { slides } = await parse(`# Ruth and Sam\n\n---\n${under}# Goals\n\n- Write the aims\n\n---\n${under}\n# Homework\n`, 'slides.md');
	console.log(slides.map(({ content, frontmatter }) => JSON.stringify([content, frontmatter])).join(' | '));
}
JS
seen=$(node run.mjs)
echo "@slidev/parser 52.20.1, three slides without and with a blank line under the mark:"
echo "$seen"
expected=$(cat <<'SEEN'
["# Ruth and Sam",{}] | ["# Homework",["Write the aims"]]
["# Ruth and Sam",{}] | ["# Goals\n\n- Write the aims",{}] | ["# Homework",{}]
SEEN
)
[ "$seen" = "$expected" ]
echo "The goals are gone, and their list is the front matter of the homework."
