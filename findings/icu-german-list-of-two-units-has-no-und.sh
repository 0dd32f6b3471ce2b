#!/usr/bin/env bash
# ICU / CLDR as in Node: a German list of units ends with "und" where it has three parts ("2 Treffen, 3 Aufgaben und
# 1 Ziel"), and with a comma where it has two ("2 Treffen, 3 Aufgaben"); French, Italian and Spanish say "et", "e", "y" for
# two, too. In narrow style Spanish and French have no mark at all between the parts. So a line of figures joined by
# Intl.ListFormat with type "unit" changes its form with their number. Seen with Node 20.20 (ICU 78, CLDR 48).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
node -p '`Node ${process.version}, ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`'
cat > in.cjs <<'JS'
const parts = ['2 Treffen', '3 Aufgaben', '1 Ziel'];
const said = (language, style, of) => new Intl.ListFormat(language, { type: 'unit', style }).format(of);
for (const style of ['long', 'short']) for (const of of [parts, parts.slice(0, 2)]) console.log('de', style, said('de', style, of));
for (const language of ['fr', 'it']) console.log(language, 'long', said(language, 'long', ['A', 'B']));
for (const language of ['fr', 'es']) console.log(language, 'narrow', said(language, 'narrow', ['A', 'B', 'C']));
JS
node in.cjs | tee seen.txt
printf '%s\n' 'de long 2 Treffen, 3 Aufgaben und 1 Ziel' 'de long 2 Treffen, 3 Aufgaben' 'de short 2 Treffen, 3 Aufgaben und 1 Ziel' \
	'de short 2 Treffen, 3 Aufgaben' 'fr long A et B' 'it long A e B' 'fr narrow A B C' 'es narrow A B C' > expected.txt
cmp seen.txt expected.txt
echo "as found: two German units have no und, three have"
