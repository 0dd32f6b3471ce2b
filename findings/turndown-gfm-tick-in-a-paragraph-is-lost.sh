#!/usr/bin/env bash
# turndown with the GFM plugin of Joplin: a tick box is kept where it is the first thing in a list item, and is gone,
# ticked or not, where the item holds a paragraph, as every loose list does (GFM writes <li><p><input ...>). Seen with
# turndown 7.2.5 and @joplin/turndown-plugin-gfm 1.0.68.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 @joplin/turndown-plugin-gfm@1.0.68 >/dev/null
cat > run.mjs <<'JS'
import Turndown from 'turndown';
import { gfm } from '@joplin/turndown-plugin-gfm';
const turndown = new Turndown({ bulletListMarker: '-' });
turndown.use(gfm);
for (const html of ['<ul><li><input type="checkbox" checked> read</li></ul>', '<ul><li><p><input type="checkbox" checked> read</p></li></ul>']) console.log(turndown.turndown(html).replace(/ +/g, ' '));
JS
seen=$(node run.mjs)
echo "turndown 7.2.5, a tight and a loose list of one ticked item:"
echo "$seen"
expected=$(cat <<'SEEN'
- [x] read
- read
SEEN
)
[ "$seen" = "$expected" ]
echo "The tick of the loose list is gone."
