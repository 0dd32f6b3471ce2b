#!/usr/bin/env bash
# orga, a reader of Org: a deadline that says how early to warn (<2026-12-04 Fri -2d>, Org manual 8.3) and a day that
# repeats (<2026-12-01 Tue +1m>, 8.3.2) have no day at all, while the same without the mark has. Nothing says so. Most
# deadlines somebody lives by have one of the two. Seen with orga 4.7.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts orga@4.7.1 >/dev/null
export TZ=UTC
cat > run.mjs <<'JS'
import { parse } from 'orga';
const planning = (node) => [...(node.type === 'planning' ? [node] : []), ...(node.children ?? []).flatMap(planning)];
for (const line of ['DEADLINE: <2026-12-04 Fri>', 'DEADLINE: <2026-12-04 Fri -2d>', 'SCHEDULED: <2026-12-01 Tue +1m>']) {
	const [{ timestamp }] = planning(parse(`* TODO Read\n${line}\n`));
	console.log(`${line}: ${timestamp ? timestamp.date.toISOString().slice(0, 10) : 'no day'}`);
}
JS
seen=$(node run.mjs)
echo "orga 4.7.1:"
echo "$seen"
expected=$(cat <<'SEEN'
DEADLINE: <2026-12-04 Fri>: 2026-12-04
DEADLINE: <2026-12-04 Fri -2d>: no day
SCHEDULED: <2026-12-01 Tue +1m>: no day
SEEN
)
[ "$seen" = "$expected" ]
echo "A warning or a repeat takes the day away."
