#!/usr/bin/env bash
# khal (Debian) imports a valid calendar file with an event and a task: the task (VTODO) is left out without a word
# and with status 0, and a cancelled event is listed like any other unless the format asks for {status}. Seen with
# khal 0.10.5.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get -qq -o APT::Sandbox::User=root download khal=1:0.10.5-1.1 python3-atomicwrites=1.4.1-1 python3-configobj=5.0.8-1 python3-tzlocal=4.2-1 python3-pytz-deprecation-shim=0.1.0.post0-3 python3-click=8.1.3-2 python3-click-log=0.3.2-1 python3-dateutil=2.8.2-2 python3-six=1.16.0-4 python3-icalendar=4.0.3-5 python3-tz=2022.7.1-4 python3-urwid=2.1.2-4+deb12u1 python3-xdg=0.28-2 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
khal() { PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -S -W ignore root/usr/bin/khal "$@"; }
khal --version
mkdir calendar
cat > khal.conf <<CONF
[calendars]
[[work]]
path = $work/calendar
[sqlite]
path = $work/khal.db
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
timeformat = %H:%M
[default]
default_calendar = work
CONF
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Finding//EN \
	BEGIN:VEVENT UID:e1@finding DTSTAMP:20261123T090000Z DTSTART:20261216T150000 DURATION:PT60M SUMMARY:Meeting STATUS:CANCELLED END:VEVENT \
	BEGIN:VTODO UID:t1@finding DTSTAMP:20261123T090000Z 'DUE;VALUE=DATE:20261204' 'SUMMARY:Send the draft' END:VTODO \
	END:VCALENDAR > both.ics
khal -c khal.conf import --batch -a work both.ics > said.txt 2>&1
echo "status of the import: $?"; echo "said: $(tr -d '\n' < said.txt)"
files=$(ls calendar | wc -l)
echo "files kept: $files (of an event and a task)"
[ "$files" -eq 1 ]
if grep -q VTODO calendar/*.ics; then echo 'changed' >&2; exit 1; fi
if grep -qi 'todo\|skip\|task' said.txt; then echo 'changed' >&2; exit 1; fi
khal -c khal.conf list --format '{start-end-time-style} {title}' 2026-12-16 1d | tee listed.txt
grep -q 'Meeting' listed.txt
if grep -qi 'cancel' listed.txt; then echo 'changed' >&2; exit 1; fi
echo "as found: the task is gone, the cancelled meeting looks booked"
