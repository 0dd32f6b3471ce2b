#!/usr/bin/env bash
# remark-callouts: of the title of a callout only what stands before the first mark is the title. The words in bold
# are gone altogether, those behind them begin the body. A callout that is folded ("[!note]- Title", as Obsidian has
# it) has a bullet list for its title. Seen with remark-callouts 2.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts unified@11.0.5 remark-parse@11.0.0 remark-rehype@11.1.2 rehype-stringify@10.0.1 rehype-raw@7.0.0 remark-callouts@2.0.0 >/dev/null
cat > run.mjs <<'JS'
import { unified } from 'unified';
import parse from 'remark-parse';
import rehype from 'remark-rehype';
import raw from 'rehype-raw';
import stringify from 'rehype-stringify';
import module from 'remark-callouts';
const callouts = module.default ?? module;
const shown = async (text) => String(await unified().use(parse).use(callouts).use(rehype, { allowDangerousHtml: true }).use(raw).use(stringify).process(text));
const words = (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
console.log(words(await shown('> [!warning] One **two** three\n> body')));
console.log(/<ul>\s*<li>Title<\/li>\s*<\/ul>/.test(await shown('> [!note]- Title\n> body')));
JS
seen=$(node run.mjs)
echo "remark-callouts 2.0.0, the words of \"One **two** three\" over a body, and whether a folded title is a list:"
echo "$seen"
expected=$(cat <<'SEEN'
One three body
true
SEEN
)
[ "$seen" = "$expected" ]
echo "The word in bold is gone."
