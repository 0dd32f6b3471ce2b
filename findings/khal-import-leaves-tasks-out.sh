#!/usr/bin/env bash
# khal (Debian) imports a valid calendar file with an event and a task: the task (VTODO) is left out without a word
# and with status 0, and a cancelled event is listed like any other unless the format asks for {status}.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
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
