#!/usr/bin/env bash
# sentence-splitter, which the rules of textlint count sentences with: "4 p.m. on Friday", "5 mg i.v. at noon" and "S.
# aureus grew" are two sentences each, though the second begins with a small letter; so are "J. Petrie" and "Fig. 2",
# while "Dr. Abara" and "Ruth E. Abara" are known. sbd keeps all of them whole. A rule on long sentences or on
# sentences per line speaks or is silent at the wrong place. Seen with sentence-splitter 5.0.1 and sbd 1.0.19.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts sentence-splitter@5.0.1 sbd@1.0.19 >/dev/null
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { split } from 'sentence-splitter';
const sbd = createRequire(import.meta.url)('sbd');
for (const text of ['We meet at 4 p.m. on Friday.', 'She takes 5 mg i.v. at noon.', 'S. aureus grew in two of ten.', 'Send it to J. Petrie before Friday.', 'See Fig. 2.', 'Ask Dr. Abara.', 'Ruth E. Abara read it.']) {
	console.log(`${split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw).join(' | ')} (sbd: ${sbd.sentences(text).length})`);
}
JS
seen=$(node run.mjs)
echo "sentence-splitter 5.0.1, and sbd 1.0.19:"
echo "$seen"
expected=$(cat <<'SEEN'
We meet at 4 p.m. | on Friday. (sbd: 1)
She takes 5 mg i.v. | at noon. (sbd: 1)
S. | aureus grew in two of ten. (sbd: 1)
Send it to J. | Petrie before Friday. (sbd: 1)
See Fig. | 2. (sbd: 1)
Ask Dr. Abara. (sbd: 1)
Ruth E. Abara read it. (sbd: 1)
SEEN
)
[ "$seen" = "$expected" ]
echo "One sentence is two."
