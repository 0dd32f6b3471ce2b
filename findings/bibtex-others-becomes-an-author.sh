#!/usr/bin/env bash
# "and others" in a BibTeX author field means "et al." (BibTeX's own documentation, and every style).
# Two libraries that turn BibTeX into CSL-like data hand it on as a person whose family name is "others".
# Seen with @citation-js/core and plugin-bibtex 0.8.2 and @retorquere/bibtex-parser 9.0.29.
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
const text = '@article{solheim2021, title = {Height}, author = {Solheim, Ingrid and others}, year = 2021}';
console.log(JSON.stringify(new Cite(text).data[0].author), JSON.stringify(parse(text).entries[0].fields.author));
JS
seen=$(node run.mjs)
echo "@citation-js 0.8.2 and @retorquere/bibtex-parser 9.0.29 read “Solheim, Ingrid and others” as:"
echo "$seen"
[ "$seen" = '[{"given":"Ingrid","family":"Solheim"},{"family":"others"}] [{"lastName":"Solheim","firstName":"Ingrid"},{"lastName":"others"}]' ]
echo "A person called “others” stands among the authors, in both."
