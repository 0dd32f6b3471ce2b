#!/usr/bin/env bash
# python3-vobject (Debian): a vCard may have several nicknames in one line (NICKNAME:Rue,Ruthie; RFC 2426 3.1.3, RFC
# 6350 6.2.3). vobject reads the first, and what it writes again has the first only; CATEGORIES, a list of the same
# kind, keeps all. Seen with vobject 0.9.6.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-vobject=0.9.6.1-2 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.py <<'PY'
import vobject
card = vobject.readOne('\r\n'.join(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ruth Abara', 'N:Abara;Ruth;;;', 'NICKNAME:Rue,Ruthie', 'CATEGORIES:mentor,grant', 'END:VCARD', '']))
print(card.nickname.value)
print(*(line for line in card.serialize().split('\r\n') if line.startswith(('NICKNAME', 'CATEGORIES'))), sep='\n')
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore run.py)
echo "vobject 0.9.6.1, the nickname read, and what is written again:"
echo "$seen"
expected=$(cat <<'SEEN'
Rue
CATEGORIES:mentor,grant
NICKNAME:Rue
SEEN
)
[ "$seen" = "$expected" ]
echo "The second name she goes by is gone."
