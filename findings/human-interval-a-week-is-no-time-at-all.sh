#!/usr/bin/env bash
# human-interval, which agenda and bree take their times from: "week" and "one week" are seven days; "a week", "an
# hour", "half a day" and "every week" are 0, and neither an error nor NaN, which "soon" gives, says that something was
# not understood. "A day and two hours" is two hours, and so is "two and a half hours". A reminder in a week comes at
# once. Seen with human-interval 2.0.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts human-interval@2.0.1 >/dev/null
cat > run.cjs <<'JS'
const interval = require('human-interval');
for (const words of ['week', 'one week', 'a week', 'an hour', 'half a day', 'every week', 'a day and two hours', 'two and a half hours', 'soon']) console.log(`${words}: ${interval(words) / 3600000} hours`);
JS
seen=$(node run.cjs)
echo "human-interval 2.0.1:"
echo "$seen"
expected=$(cat <<'SEEN'
week: 168 hours
one week: 168 hours
a week: 0 hours
an hour: 0 hours
half a day: 0 hours
every week: 0 hours
a day and two hours: 2 hours
two and a half hours: 2 hours
soon: NaN hours
SEEN
)
[ "$seen" = "$expected" ]
echo "A week is no time at all."
