#!/usr/bin/env bash
# nameparser (Python, Debian): the German title has two words, "Dr. med."; the second is taken for the given name, and
# the given name for a middle one. A fellow of the Royal College of Physicians has "FRCP" for a given name, and the city
# of the college, in brackets as it is written, for a nickname. Seen with nameparser 1.1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-nameparser=1.1.2-1 >/dev/null
dpkg-deb -x python3-nameparser_*.deb root
cat > run.py <<'PY'
from nameparser import HumanName
for name in ['Prof. Anna Meyer', 'Prof. Dr. med. Anna Meyer', 'Ruth Abara, FRCP', 'Ruth Abara, FRCP (Edin)']:
    print(name, '->', ', '.join(f'{part}: {value}' for part, value in HumanName(name).as_dict().items() if value))
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages python3 run.py)
echo "nameparser 1.1.2:"
echo "$seen"
expected=$(cat <<'SEEN'
Prof. Anna Meyer -> title: Prof., first: Anna, last: Meyer
Prof. Dr. med. Anna Meyer -> title: Prof. Dr., first: med., middle: Anna, last: Meyer
Ruth Abara, FRCP -> first: FRCP, last: Ruth Abara
Ruth Abara, FRCP (Edin) -> first: FRCP, last: Ruth Abara, nickname: Edin
SEEN
)
[ "$seen" = "$expected" ]
echo "Dr. med. Anna Meyer is called med."
