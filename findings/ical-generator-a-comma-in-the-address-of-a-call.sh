#!/usr/bin/env bash
# ical-generator: commas and semicolons in the address of a meeting (URL) get a backslash, as those of a text do. An
# address is no text (RFC 5545 3.8.4.6: a URI; 3.3.13), so that a reader keeps the backslashes, and the link leads
# elsewhere. Addresses of maps and of rooms for a call may have either. In a description the same is right. Seen with
# ical-generator 11.1.2 and ical.js 2.2.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical-generator@11.1.2 ical.js@2.2.1 >/dev/null
cat > run.mjs <<'JS'
import { ICalCalendar } from 'ical-generator';
import ICAL from 'ical.js';
const calendar = new ICalCalendar();
const address = 'https://example.org/room,2;floor=3';
calendar.createEvent({ id: 'a@finding', start: new Date('2026-12-04T15:00:00Z'), end: new Date('2026-12-04T16:00:00Z'), summary: 'Meeting', url: address, description: address });
const text = calendar.toString();
const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
console.log(text.match(/^(URL|DESCRIPTION).*$/gm).join('\n'));
for (const name of ['url', 'description']) console.log(`${name}: ${event.getFirstPropertyValue(name)}`);
JS
seen=$(node run.mjs)
echo "ical-generator 11.1.2, the line and what ical.js 2.2.1 reads:"
echo "$seen"
expected=$(cat <<'SEEN'
DESCRIPTION:https://example.org/room\,2\;floor=3
URL;VALUE=URI:https://example.org/room\,2\;floor=3
url: https://example.org/room\,2\;floor=3
description: https://example.org/room,2;floor=3
SEEN
)
[ "$seen" = "$expected" ]
echo "The link of the meeting leads elsewhere."
