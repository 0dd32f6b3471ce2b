#!/usr/bin/env bash
# bibutils (Debian), BibTeX to RIS: a corporate first author ({World Health Organization}) is written after the persons,
# so that the paper has another first author; and a @misc with "howpublished", as grants and talks are kept, becomes
# TY STD, a standard. Seen with bibutils 7.2.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
bib2xml --version 2>&1 | grep -oE "suite[^0-9]*[0-9.]+|[0-9]+\.[0-9]+" | head -1 || true
cat > in.bib <<'BIB'
@article{who2026, author={{World Health Organization} and Lee, Sam}, title={A study of mentoring}, journal={J Med}, year=2026}
@misc{award, author={Lee, Sam}, title={Career award}, howpublished={Grant}, year=2026}
BIB
bib2xml in.bib 2>/dev/null | xml2ris 2>/dev/null | grep -aoE '(TY|AU)  - .*' | tr -d '\r' > seen.txt
cat seen.txt
printf '%s\n' 'TY  - JOUR' 'AU  - Lee, Sam' 'AU  - World Health Organization' 'TY  - STD' 'AU  - Lee, Sam' > expected.txt
cmp seen.txt expected.txt
echo "as found: the first author is the second, the award a standard"
