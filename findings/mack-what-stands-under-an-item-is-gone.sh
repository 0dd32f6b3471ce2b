#!/usr/bin/env bash
# @tryfabric/mack (Markdown to the blocks of Slack): of a list only the first line of text of each item comes through.
# The list within an item, its second paragraph and a quote in it (CommonMark 5.2) are gone without a word, and a list
# that begins with 3 begins with 1. Sent as a message, a goal has lost its steps. Seen with @tryfabric/mack 1.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @tryfabric/mack@1.2.1 >/dev/null
cat > run.mjs <<'JS'
import { markdownToBlocks } from '@tryfabric/mack';
for (const text of ['- Goals\n  1. Write the aims\n  2. Send them', '- Goals\n\n  By the end of May.', '- Goals\n  > said Ruth', '3. third\n4. fourth']) {
	console.log(JSON.stringify(text), '=>', JSON.stringify((await markdownToBlocks(text)).map(({ text: { text } }) => text)));
}
JS
seen=$(node run.mjs)
echo "@tryfabric/mack 1.2.1:"
echo "$seen"
expected=$(cat <<'SEEN'
"- Goals\n  1. Write the aims\n  2. Send them" => ["• Goals"]
"- Goals\n\n  By the end of May." => ["• Goals"]
"- Goals\n  > said Ruth" => ["• Goals"]
"3. third\n4. fourth" => ["1. third\n2. fourth"]
SEEN
)
[ "$seen" = "$expected" ]
echo "The goal has lost its steps, and the third is the first."
