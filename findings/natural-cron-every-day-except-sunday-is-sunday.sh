#!/usr/bin/env bash
# @darkeyedevelopers/natural-cron.js, words to cron: "every day except Sunday" comes on Sundays only. "Every weekday"
# comes on each day, "the first Monday of the month" and "every other Monday" on every Monday, "every quarter" every
# day: what a word it does not know would change is left out, and no error is raised. Meetings of a pair or a committee
# are said in just these words. Seen with natural-cron.js 1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @darkeyedevelopers/natural-cron.js@1.1.0 >/dev/null
cat > run.cjs <<'JS'
const cron = require('@darkeyedevelopers/natural-cron.js');
for (const words of ['every Monday at 9am', 'every day except Sunday at 9am', 'every weekday at 9am', 'the first Monday of the month at 9am', 'every other Monday at 9am', 'every quarter at 9am']) console.log(`${words}: ${cron(words)}`);
JS
seen=$(node run.cjs)
echo "natural-cron.js 1.1.0:"
echo "$seen"
expected=$(cat <<'SEEN'
every Monday at 9am: 0 9 ? * MON *
every day except Sunday at 9am: 0 9 ? * SUN *
every weekday at 9am: 0 9 * * ? *
the first Monday of the month at 9am: 0 9 ? * MON *
every other Monday at 9am: 0 9 ? * MON *
every quarter at 9am: 0 9 * * ? *
SEEN
)
[ "$seen" = "$expected" ]
echo "The one day that was left out is the only one."
