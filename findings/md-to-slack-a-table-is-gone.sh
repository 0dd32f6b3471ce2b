#!/usr/bin/env bash
# md-to-slack, Markdown to what Slack shows: a table is left out without a word, with all that stands in it. An item
# and the first item under it run into one another ("Write- Aims"), and so do two lines that are parted by a line break
# of Markdown (CommonMark 6.7): "Room 2Friday". Seen with md-to-slack 1.1.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts md-to-slack@1.1.7 >/dev/null
cat > run.mjs <<'JS'
import { markdownToSlack } from 'md-to-slack';
for (const markdown of ['Who does what:\n\n| who | what |\n|---|---|\n| Ruth | read |\n\nThen meet.', '1. Write\n   - Aims\n   - Budget\n2. Send', 'Room 2  \nFriday']) console.log(`${JSON.stringify(markdown)} => ${JSON.stringify(markdownToSlack(markdown))}`);
JS
seen=$(node run.mjs)
echo "md-to-slack 1.1.7:"
echo "$seen"
expected=$(cat <<'SEEN'
"Who does what:\n\n| who | what |\n|---|---|\n| Ruth | read |\n\nThen meet." => "Who does what:\n\nThen meet."
"1. Write\n   - Aims\n   - Budget\n2. Send" => "1. Write- Aims\n- Budget\n2. Send"
"Room 2  \nFriday" => "Room 2Friday"
SEEN
)
[ "$seen" = "$expected" ]
echo "Who does what is not said."
