#!/usr/bin/env bash
# bibutils (Debian), BibTeX to RIS: a corporate first author ({World Health Organization}) is written after the persons,
# so that the paper has another first author; and a @misc with "howpublished", as grants and talks are kept, becomes
# TY STD, a standard. Seen with bibutils 7.2.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get -qq -o APT::Sandbox::User=root download bibutils=7.2-2 libbibutils8=7.2-2 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH
LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu)
echo "bibutils 7.2:"
cat > in.bib <<'BIB'
@article{who2026, author={{World Health Organization} and Lee, Sam}, title={A study of mentoring}, journal={J Med}, year=2026}
@misc{award, author={Lee, Sam}, title={Career award}, howpublished={Grant}, year=2026}
BIB
root/usr/bin/bib2xml in.bib 2>/dev/null | root/usr/bin/xml2ris 2>/dev/null | grep -aoE '(TY|AU)  - .*' | tr -d '\r' > seen.txt
cat seen.txt
printf '%s\n' 'TY  - JOUR' 'AU  - Lee, Sam' 'AU  - World Health Organization' 'TY  - STD' 'AU  - Lee, Sam' > expected.txt
cmp seen.txt expected.txt
echo "as found: the first author is the second, the award a standard"
