#!/usr/bin/env bash
# todoman (Debian): a task that repeats three times (RRULE COUNT=3) is ticked, and the next one that todoman makes
# counts three again, so that it never ends. Its day (DUE;VALUE=DATE) is a moment at midnight from then on, and its
# categories, alarm and own properties stay behind. Seen with todoman 4.1.0.
set -euo pipefail
export TZ=UTC
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
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
