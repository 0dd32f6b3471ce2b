#!/usr/bin/env bash
# ics writes a duration of whole days as P1DT, and an alarm two days before as -P2DT. RFC 5545 3.3.6 wants a time
# behind each T: P1D. Seen with ics 3.12.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ics@3.12.0 >/dev/null
cat > run.mjs <<'JS'
import { createEvent } from 'ics';
const { value } = createEvent({ uid: 'u1', start: [2026, 12, 4], duration: { days: 1 }, title: 'Meeting', alarms: [{ action: 'display', description: 'Send the page', trigger: { days: 2, before: true } }] });
console.log(value.split('\r\n').filter((line) => /^(DURATION|TRIGGER)/.test(line)).join('\n'));
JS
seen=$(node run.mjs)
echo "ics 3.12.0, an event of a day with an alarm two days before:"
echo "$seen"
expected=$(cat <<'SEEN'
DURATION:P1DT
TRIGGER:-P2DT
SEEN
)
[ "$seen" = "$expected" ]
echo "Neither is a duration of RFC 5545."
