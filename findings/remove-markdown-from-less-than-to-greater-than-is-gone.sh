#!/usr/bin/env bash
# remove-markdown: whatever stands between a "<" and a later ">" is taken for a tag of HTML and goes, signs and all,
# though to CommonMark (6.6) a tag has a letter right behind its "<". "p < 0.05 in the trial and n > 30" is "p  30",
# "BMI < 25 or age > 40" is "BMI  40". It reaches over the ends of lines, so that a whole item may go, and the first is
# given the figure of the third. Known as zuchka/remove-markdown#55, which is closed. Seen with remove-markdown 0.7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts remove-markdown@0.7.0 commonmark@0.31.2 >/dev/null
cat > run.cjs <<'JS'
const plain = require('remove-markdown');
const { Parser, HtmlRenderer } = require('commonmark');
const shown = (text) => new HtmlRenderer().render(new Parser().parse(text)).replace(/<\/?\w+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim();
for (const text of ['Adults with p < 0.05 in the trial and n > 30 in each arm', 'BMI < 25 or age > 40', '- Ruth: <5 visits\n- Sam: call the lab\n- Kim: >9 visits', 'age > 40 or BMI < 25']) {
	console.log(JSON.stringify(text), '=>', JSON.stringify(plain(text)), '; to CommonMark:', JSON.stringify(shown(text)));
}
JS
seen=$(node run.cjs)
echo "remove-markdown 0.7.0:"
echo "$seen"
expected=$(cat <<'SEEN'
"Adults with p < 0.05 in the trial and n > 30 in each arm" => "Adults with p  30 in each arm" ; to CommonMark: "Adults with p < 0.05 in the trial and n > 30 in each arm"
"BMI < 25 or age > 40" => "BMI  40" ; to CommonMark: "BMI < 25 or age > 40"
"- Ruth: <5 visits\n- Sam: call the lab\n- Kim: >9 visits" => "Ruth: 9 visits" ; to CommonMark: "Ruth: <5 visits\nSam: call the lab\nKim: >9 visits"
"age > 40 or BMI < 25" => "age > 40 or BMI < 25" ; to CommonMark: "age > 40 or BMI < 25"
SEEN
)
[ "$seen" = "$expected" ]
echo "What was said of the trial and of Sam is gone."
