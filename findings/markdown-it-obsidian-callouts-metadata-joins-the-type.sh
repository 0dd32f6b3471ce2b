#!/usr/bin/env bash
# markdown-it-obsidian-callouts: what stands behind a bar in a callout ("[!note|wide]", which themes of Obsidian read) becomes
# part of its type, so that the style and icon of a note are lost; Obsidian itself keeps the two apart
# (data-callout="note", data-callout-metadata="wide"). Seen with 0.3.4.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-it@14.1.0 markdown-it-obsidian-callouts@0.3.4 >/dev/null
cat > run.mjs <<'JS'
import MarkdownIt from 'markdown-it';
import * as module from 'markdown-it-obsidian-callouts';
const md = MarkdownIt().use(module.default?.default ?? module.default);
for (const sign of ['[!note]', '[!note|wide]']) {
	console.log(`${sign} has ${/data-callout="[^"]*"/.exec(md.render(`> ${sign} Title\n> words`))?.[0]}`);
}
JS
seen=$(node run.mjs)
echo 'markdown-it-obsidian-callouts 0.3.4:'
echo "$seen"
expected=$(cat <<'SEEN'
[!note] has data-callout="note"
[!note|wide] has data-callout="note|wide"
SEEN
)
[ "$seen" = "$expected" ]
echo "No style is called so."
