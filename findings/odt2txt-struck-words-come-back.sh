#!/usr/bin/env bash
# odt2txt (Debian): in an OpenDocument text what was deleted with changes recorded is kept apart
# (text:tracked-changes, ODF 1.3 part 3, 5.5) and is not part of the text. odt2txt writes it before the text, with the
# name of who struck it out, and the remarks in the margin (office:annotation) in the middle of a sentence, name and
# time joined to the words. What was taken back is read. Seen with odt2txt 0.5.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download odt2txt=0.5-7 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > make.py <<'PY'
from zipfile import ZipFile
urn = 'urn:oasis:names:tc:opendocument:xmlns:'
who = '<dc:creator>Ruth</dc:creator><dc:date>2026-11-20T10:00:00</dc:date>'
struck = f'<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info>{who}</office:change-info><text:p>Too slow.</text:p></text:deletion></text:changed-region></text:tracked-changes>'
remark = f'<office:annotation>{who}<text:p>By May?</text:p></office:annotation>'
body = f'{struck}<text:p>Read <text:change text:change-id="c1"/>the paper{remark} and write.</text:p>'
root = f'xmlns:office="{urn}office:1.0" xmlns:text="{urn}text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
with ZipFile('plan.odt', 'w') as file:
    file.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
    file.writestr('content.xml', f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {root}><office:body><office:text>{body}</office:text></office:body></office:document-content>')
PY
/usr/bin/python3 make.py
seen=$(root/usr/bin/odt2txt.odt2txt plan.odt | grep -v '^$')
echo "odt2txt 0.5, a sentence with something struck out and a remark beside it:"
echo "$seen"
expected=$(cat <<'SEEN'
Ruth2026-11-20T10:00:00Too slow.
Read the paperRuth2026-11-20T10:00:00By May?
and write.
SEEN
)
[ "$seen" = "$expected" ]
echo "What was taken back is read first."
