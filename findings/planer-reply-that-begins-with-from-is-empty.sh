#!/usr/bin/env bash
# planer, which takes the quoted part out of a reply: a reply whose own first words are "From: my side ..." is empty,
# though nothing in it is quoted. Seen with planer 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts planer@1.2.0 >/dev/null
cat > run.mjs <<'JS'
import * as planer from 'planer';
for (const reply of ['All is done.\n- [x] Read\n\nBest, Ruth', 'From: my side all is done\n- [x] Read\n\nBest, Ruth']) console.log(JSON.stringify(planer.extractFromPlain(reply)));
JS
seen=$(node run.mjs)
echo "planer 1.2.0, two replies without a quote:"
echo "$seen"
expected=$(cat <<'SEEN'
"All is done.\n- [x] Read\n\nBest, Ruth"
""
SEEN
)
[ "$seen" = "$expected" ]
echo "The second reply says nothing any more."
