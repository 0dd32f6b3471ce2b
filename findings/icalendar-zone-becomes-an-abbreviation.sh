#!/usr/bin/env bash
# python3-icalendar (Debian): a time in a zone of Python's own zoneinfo is written with the abbreviation of that day
# for its zone: TZID=EDT for New York in July, TZID=CET for Berlin in December, TZID=-03 for São Paulo. No calendar
# has a zone of the name EDT or -03, and CET is another one than Berlin's; RFC 5545 3.2.19 wants a zone that the file
# defines, or a name that is known everywhere. Who reads it has to guess. With pytz it is right. Known as
# collective/icalendar#333, mended in later versions. Seen with icalendar 4.0.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download python3-icalendar=4.0.3-5 python3-tz=2022.7.1-4 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.py <<'PY'
from datetime import datetime
from zoneinfo import ZoneInfo
import icalendar
import pytz
def line(moment):
    event = icalendar.Event()
    event.add('dtstart', moment)
    return event.to_ical().decode().split('\r\n')[1]
for zone, month in (('America/New_York', 7), ('Europe/Berlin', 12), ('America/Sao_Paulo', 7)):
    print(line(datetime(2026, month, 16, 16, tzinfo=ZoneInfo(zone))))
print(line(pytz.timezone('America/New_York').localize(datetime(2026, 7, 16, 16))))
PY
seen=$(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore run.py)
echo "icalendar 4.0.3, New York, Berlin and São Paulo by zoneinfo, New York by pytz:"
echo "$seen"
expected=$(cat <<'SEEN'
DTSTART;TZID=EDT;VALUE=DATE-TIME:20260716T160000
DTSTART;TZID=CET;VALUE=DATE-TIME:20261216T160000
DTSTART;TZID=-03;VALUE=DATE-TIME:20260716T160000
DTSTART;TZID=America/New_York;VALUE=DATE-TIME:20260716T160000
SEEN
)
[ "$seen" = "$expected" ]
echo "The zone is an abbreviation nobody can look up."
