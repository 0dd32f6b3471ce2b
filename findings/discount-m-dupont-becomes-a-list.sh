#!/usr/bin/env bash
# discount (Debian), a reader of Markdown: a paragraph that begins with a letter, a dot and a space is a list by
# letters, unless -fnoalphalist says otherwise. So "M. Dupont reads it" (Monsieur), "S. Lee and R. Abara met" and "z.
# B. im Mai" lose their letters: the page has an "a." before "Dupont reads it". To CommonMark (5.2) they are
# paragraphs; pandoc asks for two spaces behind a capital for that reason. Seen with discount 2.2.7.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download discount=2.2.7-2 libmarkdown2=2.2.7-2 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
markdown() { printf '%s\n' "$1" | LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu*) root/usr/bin/markdown | tr -d '\n'; echo; }
seen=$(markdown 'M. Dupont reads it.'; markdown 'S. Lee and R. Abara met.'; markdown 'z. B. im Mai')
echo "discount 2.2.7, three paragraphs:"
echo "$seen"
expected=$(cat <<'SEEN'
<ol type="a"><li>Dupont reads it.</li></ol>
<ol type="a"><li>Lee and R. Abara met.</li></ol>
<ol type="a"><li><ol type="a"><li>im Mai</li></ol></li></ol>
SEEN
)
[ "$seen" = "$expected" ]
echo "Whoever is named by an initial is an item of a list."
