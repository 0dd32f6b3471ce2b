#!/usr/bin/env bash
# Marp: the marker decides how a list is shown. Items of `*` and of `1)` are fragments that come one click at a time,
# those of `-`, `+` and `1.` stand there at once, though CommonMark takes all of them for the same lists.
# So a formatter that writes `*` for `-` turns still slides into clicking ones.
# Seen with @marp-team/marp-core 5.0.2 and remark-stringify 11.0.0, which writes `*` unless told otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @marp-team/marp-core@5.0.2 unified@11.0.5 remark-parse@11.0.0 remark-stringify@11.0.0 >/dev/null
cat > run.mjs <<'JS'
import { Marp } from '@marp-team/marp-core';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
const marp = new Marp();
const fragments = text => marp.render(text).html.split('data-marpit-fragment=').length - 1;
const still = '- Send\n- Ask\n';
const formatted = String(unified().use(remarkParse).use(remarkStringify).processSync(still));
console.log(['*', '-', '+', '1)', '1.'].map(marker => `${marker} ${fragments(`${marker} Send\n${marker} Ask`)}`).join('; '), '| formatted:', fragments(still), '->', fragments(formatted));
JS
seen=$(node run.mjs)
echo "marp-core 5.0.2, fragments of a list of two by its marker, and of “-” before and after remark-stringify 11.0.0:"
echo "$seen"
[[ "$seen" =~ ^'* '[1-9].*'; - 0; + 0; 1) '[1-9].*'; 1. 0 | formatted: 0 -> '[1-9] ]]
echo "Only the marker differs."
