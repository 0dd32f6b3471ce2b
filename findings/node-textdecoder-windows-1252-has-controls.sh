#!/usr/bin/env bash
# Node's TextDecoder: by the Encoding Standard `windows-1252` has ’ at 0x92, “ at 0x93, € at 0x80 and so on, and
# `iso-8859-1` is only another name of it. Node gives the control characters of ISO 8859-1 (U+0092 …), so that mails and
# text files of Outlook lose their quotes, dashes and euro signs; browsers decode them. Seen with Node 20.20.2.
set -euo pipefail
cat > "${TMPDIR:-/tmp}/decode-$$.mjs" <<'JS'
const bytes = Uint8Array.from([0x63, 0x92, 0x65, 0x73, 0x74, 0x20, 0x80]);
const shown = ['windows-1252', 'iso-8859-1'].map(name => JSON.stringify([...new TextDecoder(name).decode(bytes)].map(
	letter => letter.codePointAt(0).toString(16)).join(' ')));
console.log(shown.join('\n'));
JS
trap 'rm -f "${TMPDIR:-/tmp}/decode-$$.mjs"' EXIT
seen=$(node "${TMPDIR:-/tmp}/decode-$$.mjs")
echo "Node $(node --version), the bytes 63 92 65 73 74 20 80 (c’est €) as windows-1252 and iso-8859-1:"
echo "$seen"
expected=$(cat <<'SEEN'
"63 92 65 73 74 20 80"
"63 92 65 73 74 20 80"
SEEN
)
[ "$seen" = "$expected" ]
echo "The quote is U+0092 and the euro U+0080, not U+2019 and U+20AC."
