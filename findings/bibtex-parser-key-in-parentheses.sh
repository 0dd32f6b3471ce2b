#!/usr/bin/env bash
# A BibTeX key may hold parentheses where the entry stands in braces: keys made of a DOI or of "name (year)" do.
# @retorquere/bibtex-parser 9.0.29 cuts the key there: an entry "smith" without any field, and an error.
# @citation-js/plugin-bibtex 0.8.2 reads the same entry whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 @retorquere/bibtex-parser@9.0.29 >/dev/null
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';
const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const text = '@misc{smith(2020), title = {Growth}}';
const { entries, errors } = parse(text);
console.log(JSON.stringify(new Cite(text).data.map(({ id, title }) => ({ id, title }))), JSON.stringify(entries.map(({ key, fields }) => ({ key, title: fields.title }))), errors.length);
JS
seen=$(node run.mjs)
echo "The entry @misc{smith(2020), title = {Growth}}, by @citation-js 0.8.2, by @retorquere/bibtex-parser 9.0.29, and its errors:"
echo "$seen"
[ "$seen" = '[{"id":"smith(2020)","title":"Growth"}] [{"key":"smith"}] 1' ]
