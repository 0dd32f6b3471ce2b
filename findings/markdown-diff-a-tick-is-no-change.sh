#!/usr/bin/env bash
# markdown-diff, which writes what changed between two files of Markdown: a box that was ticked is no change, and the
# boxes are gone from the result. Neither is a heading that moved a level down, nor a list that began at 3 and begins
# at 1 now. A changed word is marked. Who compares the homework of two meetings sees that nothing was done. Seen with
# markdown-diff 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts markdown-diff@2.0.0 >/dev/null
cat > run.cjs <<'JS'
const { markdownDiff } = require('markdown-diff');
for (const [before, after] of [['- [ ] Read\n- [ ] Send', '- [x] Read\n- [ ] Send'], ['# Goals', '## Goals'], ['3. Write', '1. Write'], ['Send by Friday', 'Send by Monday']]) console.log(`${JSON.stringify(before)}, ${JSON.stringify(after)} => ${JSON.stringify(markdownDiff(before, after))}`);
JS
seen=$(node run.cjs)
echo "markdown-diff 2.0.0, what changed:"
echo "$seen"
expected=$(cat <<'SEEN'
"- [ ] Read\n- [ ] Send", "- [x] Read\n- [ ] Send" => "* Read\n* Send"
"# Goals", "## Goals" => "## Goals"
"3. Write", "1. Write" => "1. Write"
"Send by Friday", "Send by Monday" => "Send by <del>Friday</del><ins>Monday</ins>"
SEEN
)
[ "$seen" = "$expected" ]
echo "What was done in between is not among the changes."
