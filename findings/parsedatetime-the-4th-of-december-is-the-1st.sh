#!/usr/bin/env bash
# python3-parsedatetime (Debian): "December 4th" is 4 December, "4th of December", as the British say it, is 1
# December: the month is read, the day is left out, and the flag says that a date was found. Known as
# bear/parsedatetime#205. Seen with parsedatetime 2.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-parsedatetime=2.6-3 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.py <<'PY'
from datetime import datetime
import parsedatetime
for words in ('December 4th', '4 December', '4th of December', 'the 4th of December 2026'):
    moment, flag = parsedatetime.Calendar().parseDT(words, datetime(2026, 11, 23, 9))
    print(f'{words}: {moment:%Y-%m-%d}, {flag}')
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore run.py)
echo "parsedatetime 2.6 on 23 November 2026, the day and the flag (1 is a date):"
echo "$seen"
expected=$(cat <<'SEEN'
December 4th: 2026-12-04, 1
4 December: 2026-12-04, 1
4th of December: 2026-12-01, 1
the 4th of December 2026: 2026-12-01, 1
SEEN
)
[ "$seen" = "$expected" ]
echo "A deadline is three days early."
