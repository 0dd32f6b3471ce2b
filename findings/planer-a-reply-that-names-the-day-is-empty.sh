#!/usr/bin/env bash
# planer, which takes the quoted part out of a reply: a line of the reply itself that begins with "Date:", as people
# write down when and where they meet, is taken for the head of a quoted mail. From there on all is left out, and where
# it is the first line the reply is empty. "From:", and in German and French "Von:" and "De:", do the same. Nothing in
# these replies is quoted. Seen with planer 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts planer@1.2.0 >/dev/null
cat > run.mjs <<'JS'
import * as planer from 'planer';
for (const reply of ['Let us meet.\n\nRoom 2, Friday\n- [x] Read', 'Let us meet.\n\nDate: Friday\nPlace: Room 2\n- [x] Read', 'Date: Friday\nPlace: Room 2', 'Reise steht.\n\nVon: Montag bis Freitag']) console.log(`${JSON.stringify(reply)} => ${JSON.stringify(planer.extractFromPlain(reply))}`);
JS
seen=$(node run.mjs)
echo "planer 1.2.0, replies without a quote:"
echo "$seen"
expected=$(cat <<'SEEN'
"Let us meet.\n\nRoom 2, Friday\n- [x] Read" => "Let us meet.\n\nRoom 2, Friday\n- [x] Read"
"Let us meet.\n\nDate: Friday\nPlace: Room 2\n- [x] Read" => "Let us meet."
"Date: Friday\nPlace: Room 2" => ""
"Reise steht.\n\nVon: Montag bis Freitag" => "Reise steht."
SEEN
)
[ "$seen" = "$expected" ]
echo "The day and the place are gone from the reply."
