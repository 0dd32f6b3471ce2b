#!/usr/bin/env bash
# todotxt-parser: in its relaxed reading, which knows steps by their indentation, the "x " in front of a done task counts
# as two spaces of it. The task is a step of whatever stands on the line above; tick a line, and it moves under its
# neighbour. In todo.txt each line is a task by itself, and the mark of a done one is no indentation. Seen with
# todotxt-parser 1.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts todotxt-parser@1.0.2 >/dev/null
cat > run.cjs <<'JS'
const { relaxed } = require('todotxt-parser');
const told = (tasks, depth) => tasks.map((task) => `${'  '.repeat(depth)}${task.text}\n${told(task.subtasks, depth + 1)}`).join('');
for (const mark of ['', 'x 2026-12-01 ']) { process.stdout.write(`second line begins with "${mark}":\n${told(relaxed(`Call Ruth\n${mark}Send the page\nRead the methods`), 1)}`); }
JS
seen=$(node run.cjs)
echo "todotxt-parser 1.0.2:"
echo "$seen"
expected=$(cat <<'SEEN'
second line begins with "":
  Call Ruth
  Send the page
  Read the methods
second line begins with "x 2026-12-01 ":
  Call Ruth
    Send the page
  Read the methods
SEEN
)
[ "$seen" = "$expected" ]
echo "The task that was done is a step of the call."
