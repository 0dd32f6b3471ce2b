#!/usr/bin/env bash
# todoman (Debian): a task that repeats three times (RRULE COUNT=3) is ticked, and the next one that todoman makes
# counts three again, so that it never ends. Its day (DUE;VALUE=DATE) is a moment at midnight from then on, and its
# categories, alarm and own properties stay behind. Seen with todoman 4.1.0.
set -euo pipefail
export TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get -qq -o APT::Sandbox::User=root download todoman=4.1.0-1 python3-atomicwrites=1.4.1-1 python3-humanize=4.4.0-1 python3-parsedatetime=2.6-3 python3-click=8.1.3-2 python3-click-log=0.3.2-1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-icalendar=4.0.3-5 python3-tz=2022.7.1-4 python3-urwid=2.1.2-4+deb12u1 python3-xdg=0.28-2 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
todoman() { PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -S -W ignore root/usr/bin/todoman "$@"; }
todoman --version
mkdir -p lists/mine
cat > config.py <<CONF
path = "$work/lists/*"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = "mine"
cache_path = "$work/cache.sqlite"
CONF
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Finding//EN BEGIN:VTODO UID:t1@finding DTSTAMP:20261123T090000Z \
	'DUE;VALUE=DATE:20261205' SUMMARY:Read 'RRULE:FREQ=MONTHLY;COUNT=3' CATEGORIES:grant X-FINDING:kept \
	BEGIN:VALARM ACTION:DISPLAY TRIGGER:-P2D DESCRIPTION:Read END:VALARM END:VTODO END:VCALENDAR > lists/mine/t1.ics
todoman --config config.py done 1 > /dev/null
next=$(ls lists/mine/*.ics | grep -v '/t1\.ics')
grep -E '^(DUE|RRULE|CATEGORIES|X-FINDING|BEGIN:VALARM)' "$next" | tr -d '\r' | tee seen.txt
printf '%s\n' 'DUE;VALUE=DATE-TIME:20270105T000000Z' 'RRULE:FREQ=MONTHLY;COUNT=3' > expected.txt
cmp seen.txt expected.txt
echo "as found: three times again, at midnight, without what the task had beside"
