#!/usr/bin/env bash
# python3-parsedatetime (Debian): days counted from a day of the calendar are counted in another year. "10 days after
# December 4" is 14 December of next year, with the year written as well, and "2 days before December 4" is 2 December
# of last year; "2 days before Friday" is right. "Half a year" is a year, "half a week" a week. Seen with
# parsedatetime 2.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-parsedatetime=2.6-3 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.py <<'PY'
from datetime import datetime
import parsedatetime
for words in ('2 days before Friday', '10 days after December 4', '10 days after December 4 2026', '2 days before December 4', 'in half a year', 'in half a week'):
    moment, flag = parsedatetime.Calendar().parseDT(words, datetime(2026, 11, 23, 9))
    print(f'{words}: {moment:%Y-%m-%d}, {flag}')
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore run.py)
echo "parsedatetime 2.6 on Monday, 23 November 2026, the day and the flag (1 is a date):"
echo "$seen"
expected=$(cat <<'SEEN'
2 days before Friday: 2026-11-25, 1
10 days after December 4: 2027-12-14, 1
10 days after December 4 2026: 2027-12-14, 1
2 days before December 4: 2025-12-02, 1
in half a year: 2027-11-23, 1
in half a week: 2026-11-30, 1
SEEN
)
[ "$seen" = "$expected" ]
echo "What is due ten days after a deadline is due a year late."
