#!/usr/bin/env bash
# jats-utils, for the XML that PubMed Central keeps papers in (JATS): a date of publication with a year only, or with a
# season, as many journals have it, becomes 1 December of the year before: no month is taken for month 0. Of months in
# words those in small letters are known; "December", as it is written, and "Nov-Dec" become January. Lists of papers
# by year, as for a promotion, have it in the wrong one. Seen with jats-utils 1.1.1 and jats-xml 1.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jats-utils@1.1.1 jats-xml@1.1.1 >/dev/null
cat > run.mjs <<'JS'
import { Jats } from 'jats-xml';
import { formatDate, toDate } from 'jats-utils';
for (const date of ['<year>2026</year>', '<season>Spring</season><year>2026</year>', '<month>December</month><year>2026</year>', '<month>december</month><year>2026</year>', '<month>Nov-Dec</month><year>2026</year>', '<month>12</month><year>2026</year>']) {
	const { publicationDates: [published] } = new Jats(`<article><front><journal-meta/><article-meta><pub-date pub-type="ppub">${date}</pub-date></article-meta></front></article>`);
	console.log(`${date} => ${formatDate(toDate(published))}`);
}
JS
seen=$(node run.mjs)
echo "jats-utils 1.1.1:"
echo "$seen"
expected=$(cat <<'SEEN'
<year>2026</year> => December 1, 2025
<season>Spring</season><year>2026</year> => December 1, 2025
<month>December</month><year>2026</year> => January 1, 2026
<month>december</month><year>2026</year> => December 1, 2026
<month>Nov-Dec</month><year>2026</year> => January 1, 2026
<month>12</month><year>2026</year> => December 1, 2026
SEEN
)
[ "$seen" = "$expected" ]
echo "A paper of 2026 is from the year before."
