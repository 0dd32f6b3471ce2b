#!/usr/bin/env bash
# jstodotxt: a done task of todo.txt is known by the "x " it begins with; the day behind it may be missing. This reader
# takes a line for done only when the day is there: without it the task is open, and the "x" is part of its words.
# Seen with jstodotxt 0.10.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jstodotxt@0.10.0 >/dev/null
cat > run.cjs <<'JS'
const { TodoTxt } = require('jstodotxt');
for (const line of ['x 2026-12-01 Send the page', 'x Send the page']) {
	const item = TodoTxt.parseLine(line);
	console.log(`${line} -> ${item.complete ? 'done' : 'open'}, "${item.toString()}"`);
}
JS
seen=$(node run.cjs)
echo "jstodotxt 0.10.0:"
echo "$seen"
expected=$(cat <<'SEEN'
x 2026-12-01 Send the page -> done, "x 2026-12-01 Send the page"
x Send the page -> open, "x Send the page"
SEEN
)
[ "$seen" = "$expected" ]
echo "Done without a day is open."
