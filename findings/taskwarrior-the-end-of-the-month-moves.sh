#!/usr/bin/env bash
# taskwarrior (Debian): a task that is due on 31 January and repeats monthly is due on 28 February, which is no
# surprise, and on the 28th of every month from then on: each day is counted from the one before, not from the first.
# RFC 5545 3.3.10 counts each from the first, and leaves out the months that have no 31st. A report due at the end of
# the month comes three days early for good. Known as GothenburgBitFactory/taskwarrior#1698. Seen with taskwarrior
# 2.6.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download taskwarrior=2.6.2+dfsg-1 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
export TZ=UTC TASKRC=$PWD/rc TASKDATA=$PWD/data
mkdir data
printf '%s\n' confirmation=no verbose=nothing dateformat=Y-M-D recurrence.limit=1 report.days.columns=due report.days.sort=due+ report.days.filter=status:pending > rc
root/usr/bin/task add 'Send the report' due:2025-01-31 recur:monthly
seen=$(root/usr/bin/task days | grep -oE '[0-9]{4}-[0-9]{2}-[0-9]{2}' | head -5)
echo "taskwarrior 2.6.2, monthly from 31 January 2025:"
echo "$seen"
expected=$(cat <<'SEEN'
2025-01-31
2025-02-28
2025-03-28
2025-04-28
2025-05-28
SEEN
)
[ "$seen" = "$expected" ]
echo "The end of the month is the 28th."
