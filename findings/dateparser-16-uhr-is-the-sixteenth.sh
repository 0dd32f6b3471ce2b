#!/usr/bin/env bash
# python3-dateparser (Debian), in German: "16 Uhr", four in the afternoon, is the 16th of the month; "morgen um 16
# Uhr" is tomorrow at the time it is now; "4.12.", a day, is twelve past four. All are as Germans write times and
# days. "16:00 Uhr" and French "16h30" are read as meant. Known as scrapinghub/dateparser#1159 and #902. Seen with
# dateparser 1.1.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-dateparser=1.1.6-1 python3-tz=2022.7.1-4 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-regex=0.1.20221031-1+b1 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.py <<'PY'
from datetime import datetime
import dateparser
for language, words in (('fr', '16h30'), ('de', '16:00 Uhr'), ('de', '16 Uhr'), ('de', 'morgen um 16 Uhr'), ('de', '4.12.'), ('de', '4.12.2026')):
    print(f"{words}: {dateparser.parse(words, languages=[language], settings={'RELATIVE_BASE': datetime(2026, 11, 23, 9)}):%Y-%m-%d %H:%M}")
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore run.py)
echo "dateparser 1.1.6 on 23 November 2026 at 9:00:"
echo "$seen"
expected=$(cat <<'SEEN'
16h30: 2026-11-23 16:30
16:00 Uhr: 2026-11-23 16:00
16 Uhr: 2026-11-16 00:00
morgen um 16 Uhr: 2026-11-24 09:00
4.12.: 2026-11-23 04:12
4.12.2026: 2026-12-04 00:00
SEEN
)
[ "$seen" = "$expected" ]
echo "Four in the afternoon is a day, and the fourth of December a time."
