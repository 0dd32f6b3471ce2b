#!/usr/bin/env bash
# postal-mime: in format=flowed mail (RFC 3676, Apple Mail writes it) a quoted line that ends in a space goes on in
# the next line of the same quote depth, whose quote marks are not part of the text (4.5). postal-mime joins the lines
# with the mark: "of the > aims". Seen with postal-mime 4.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts postal-mime@4.0.0 >/dev/null
cat > run.mjs <<'JS'
import PostalMime from 'postal-mime';
const mail = ['From: ruth@example.org', 'To: sam@example.org', 'Subject: Homework', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8; format=flowed', '',
	'> - [x] Read the methods section of the ', '> aims', 'done last week', ''].join('\r\n');
console.log(JSON.stringify((await PostalMime.parse(mail)).text));
JS
seen=$(node run.mjs)
echo "postal-mime 4.0.0, a quoted item over two flowed lines:"
echo "$seen"
expected=$(cat <<'SEEN'
"> - [x] Read the methods section of the > aims\ndone last week\n"
SEEN
)
[ "$seen" = "$expected" ]
echo "The mark of the quote stands inside the item."
