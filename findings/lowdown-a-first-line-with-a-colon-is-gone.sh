#!/usr/bin/env bash
# lowdown (Debian), a reader of Markdown: a document whose first paragraph begins with words and a colon has metadata
# there, as its manual (lowdown(5)) says, and the paragraph is on no page. "Homework for Friday: read the paper." is
# gone, and so is what Ruth said first. Its --parse-no-metadata keeps them. To CommonMark they are a paragraph. Seen
# with lowdown 1.0.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download lowdown=1.0.0-2 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
lowdown() { printf '%b' "$1" | root/usr/bin/lowdown -Thtml "${@:2}" | tr -d '\n'; echo; }
seen=$(lowdown 'Homework for Friday: read the paper.\n\nThen write.\n'; lowdown 'Ruth: I read it.\nSam: good.\n\nThen write.\n'; lowdown 'Ruth: I read it.\n\nThen write.\n' --parse-no-metadata)
echo "lowdown 1.0.0, two notes, and one with --parse-no-metadata:"
echo "$seen"
expected=$(cat <<'SEEN'
<p>Then write.</p>
<p>Then write.</p>
<p>Ruth: I read it.</p><p>Then write.</p>
SEEN
)
[ "$seen" = "$expected" ]
echo "What was owed is metadata."
