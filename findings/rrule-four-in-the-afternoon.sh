#!/usr/bin/env bash
# rrule reads "every Tuesday at 4pm", which its reader of English takes without an error, as four in the morning
# (BYHOUR=4): "pm" is passed over. Seen with rrule 2.8.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1 >/dev/null
cat > run.mjs <<'JS'
import rrule from 'rrule';
for (const words of ['every Tuesday at 4am', 'every Tuesday at 4pm', 'every Tuesday at 16']) console.log(`${words}: ${rrule.RRule.fromText(words).toString()}`);
JS
seen=$(node run.mjs)
echo "rrule 2.8.1 reads:"
echo "$seen"
expected=$(cat <<'SEEN'
every Tuesday at 4am: RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=4
every Tuesday at 4pm: RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=4
every Tuesday at 16: RRULE:FREQ=WEEKLY;BYDAY=TU;BYHOUR=16
SEEN
)
[ "$seen" = "$expected" ]
echo "Four in the afternoon is four in the morning."
