#!/usr/bin/env bash
# @parcel/watcher 2.6.0 (what VS Code watches folders with), on Linux: when a folder that has folders inside is renamed,
# a later change two levels down is told by the folder's OLD name, where no file is; and of a folder that is moved in
# from outside, nothing that happens in its inner folders is told at all.
set -euo pipefail
[ "$(uname)" = Linux ] || { echo "Only seen on Linux."; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @parcel/watcher@2.6.0 >/dev/null
mkdir -p notes/plans/2026/autumn outside/visits/2026/autumn
echo one > notes/plans/2026/autumn/goals.md
echo one > outside/visits/2026/autumn/list.md
cat > run.mjs <<'JS'
import { renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import watcher from '@parcel/watcher';
const root = `${process.cwd()}/notes`;
let told = [];
const subscription = await watcher.subscribe(root, (error, events) => { told.push(...events.map(({ type, path }) => `${type} ${relative(root, path)}`)); });
let marks = 0;
// A file made last at the top marks the end: what was told by then is all that is told.
const after = async (what, action) => {
	told = [];
	action();
	await pause(2000);
	const mark = `mark ${++marks}.md`;
	writeFileSync(`notes/${mark}`, '');
	for (let waits = 0; waits < 300 && !told.some((event) => event.endsWith(mark)); waits++) await pause(100);
	console.log(`${what}: ${[...new Set(told)].filter((event) => !event.includes('mark ')).sort().join(', ') || 'nothing'}`);
};
await after('plans renamed to goals', () => renameSync('notes/plans', 'notes/goals'));
await after('goals/2026/autumn/goals.md changed', () => writeFileSync('notes/goals/2026/autumn/goals.md', 'two'));
await after('visits moved in', () => renameSync('outside/visits', 'notes/visits'));
await after('visits/2026/autumn/list.md changed', () => writeFileSync('notes/visits/2026/autumn/list.md', 'two'));
await subscription.unsubscribe();
JS
seen=$(node run.mjs)
echo "@parcel/watcher 2.6.0:"
echo "$seen"
expected=$(cat <<'SEEN'
plans renamed to goals: create goals, delete plans
goals/2026/autumn/goals.md changed: update plans/2026/autumn/goals.md
visits moved in: create visits
visits/2026/autumn/list.md changed: nothing
SEEN
)
[ "$seen" = "$expected" ]
echo "Whoever follows files by these events follows a name that is gone, or nothing."
