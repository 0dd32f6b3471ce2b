#!/usr/bin/env bash
# telegramify-markdown, Markdown to what Telegram takes: it reads GFM, whose struck words it keeps, and of a task list
# it keeps no box. An item that is done and one that is open come out the same, in each of its three ways of dealing
# with what Telegram does not know, "keep" among them; "[x]" outside a list stays. Sent to a group, nobody sees what is
# left to do. Seen with telegramify-markdown 1.3.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts telegramify-markdown@1.3.3 >/dev/null
cat > run.cjs <<'JS'
const telegram = require('telegramify-markdown');
for (const way of ['keep', 'escape', 'remove']) console.log(way, JSON.stringify(telegram('- [x] Read the paper\n- [ ] Send the draft\n\n[x] and ~~struck~~', way)));
JS
seen=$(node run.cjs)
echo "telegramify-markdown 1.3.3:"
echo "$seen"
expected=$(cat <<'SEEN'
keep "•   Read the paper\n•   Send the draft\n\n\\[x\\] and ~struck~\n"
escape "•   Read the paper\n•   Send the draft\n\n\\[x\\] and ~struck~\n"
remove "•   Read the paper\n•   Send the draft\n\n\\[x\\] and ~struck~\n"
SEEN
)
[ "$seen" = "$expected" ]
echo "What is done and what is open are the same."
