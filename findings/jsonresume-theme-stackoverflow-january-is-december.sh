#!/usr/bin/env bash
# jsonresume-theme-stackoverflow: the dates of a curriculum vitae in JSON Resume are days and months of the calendar
# ("2020-01-01", "2023-03"). West of Greenwich this theme shows each a month early: a post held from January 2020 began
# in December 2019, a prize of January 2022 is from December 2021. jsonresume-theme-kendall shows them as written. The
# same was mended in another theme (rbardini/jsonresume-theme-even#14). Seen with jsonresume-theme-stackoverflow 3.3.0
# and jsonresume-theme-kendall 0.2.0, in New York.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jsonresume-theme-stackoverflow@3.3.0 jsonresume-theme-kendall@0.2.0 >/dev/null
cat > run.cjs <<'JS'
const cv = { basics: { name: 'Ruth Abara', label: '', email: '', phone: '', url: '', summary: '', location: {}, profiles: [] },
	work: [{ name: 'Clinic', company: 'Clinic', position: 'Chair', startDate: '2020-01-01', endDate: '2023-03', highlights: [] }],
	volunteer: [], education: [], awards: [{ title: 'Prize', date: '2022-01-01', awarder: 'University', summary: '' }],
	publications: [], skills: [], languages: [], interests: [], references: [], projects: [], certificates: [] };
(async () => {
	for (const name of ['stackoverflow', 'kendall']) {
		const theme = require(`jsonresume-theme-${name}`);
		const page = await (theme.render ?? theme.default.render)(structuredClone(cv));
		const text = page.replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
		console.log(`${name}: ${text.match(/\b[A-Z][a-z]+\s+20\d\d\b/g).join(', ').replace(/ +/g, ' ')}`);
	}
})();
JS
seen=$(TZ=America/New_York node run.cjs)
echo "JSON Resume in New York, a post from January 2020 to March 2023 and a prize of January 2022:"
echo "$seen"
expected=$(cat <<'SEEN'
stackoverflow: Dec 2019, Feb 2023, Dec 2021
kendall: January 2020, March 2023, January 2022
SEEN
)
[ "$seen" = "$expected" ]
echo "The post and the prize are of another year."
