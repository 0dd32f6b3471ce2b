#!/usr/bin/env bash
# calcurse (Debian) imports a task (VTODO) that is due on a day and says "0 skipped", but the day is gone: neither its
# list nor what it exports has a DUE. The reminder two days before an appointment comes out as one of 300 seconds.
# Seen with calcurse 4.7.1.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get -qq -o APT::Sandbox::User=root download calcurse=4.7.1-1 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
root/usr/bin/calcurse --version | head -1
mkdir data
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//Finding//EN \
	BEGIN:VEVENT UID:e1@finding DTSTAMP:20261123T090000Z DTSTART:20261216T150000 DTEND:20261216T160000 SUMMARY:Meeting \
	BEGIN:VALARM ACTION:DISPLAY TRIGGER:-P2D 'DESCRIPTION:Send the page' END:VALARM END:VEVENT \
	BEGIN:VTODO UID:t1@finding DTSTAMP:20261123T090000Z 'DUE;VALUE=DATE:20261204' 'SUMMARY:Send the draft' END:VTODO \
	END:VCALENDAR > both.ics
root/usr/bin/calcurse -D data -i both.ics > said.txt 2>&1
grep -o '[0-9]* skipped' said.txt
root/usr/bin/calcurse -D data -x > out.ics
grep -E '^(SUMMARY|DUE|TRIGGER)' out.ics | tr -d '\r'
grep -q 'SUMMARY:Send the draft' out.ics
if grep -q '^DUE' out.ics; then echo 'changed' >&2; exit 1; fi
grep -q '^TRIGGER:-P300S' out.ics
grep -q '0 skipped' said.txt
echo "as found: the task has no day, the reminder comes five minutes before"
