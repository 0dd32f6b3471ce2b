#!/usr/bin/env bash
# A ring over a letter may be written with the letter in the same braces: {\r A}ngstr{\"o}m is Ångström, as citation-js itself writes it.
# biblatex-csl-converter 3.2.2 puts the ring before the letter: "˚Angström". \r{A} comes out the same.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts biblatex-csl-converter@3.2.2 >/dev/null
cat > run.mjs <<'JS'
import * as library from 'biblatex-csl-converter';
const parse = library.parse ?? library.default.parse;
const family = (name) => Object.values(parse(`@article{k, author = {${name}, Ed}}`).entries)[0].fields.author[0].family.map(({ text }) => text).join('');
console.log(JSON.stringify([family('{\\r A}ngstr{\\"o}m'), family('\\r{A}ngstr{\\"o}m')]));
JS
seen=$(node run.mjs)
echo 'The family names of {\r A}ngstr{\"o}m and \r{A}ngstr{\"o}m, by biblatex-csl-converter 3.2.2:'
echo "$seen"
[ "$seen" = '["˚Angström","˚Angström"]' ]
