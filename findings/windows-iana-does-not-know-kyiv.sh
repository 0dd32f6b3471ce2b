#!/usr/bin/env bash
# windows-iana knows both names of the zone of India (Asia/Calcutta, Asia/Kolkata), but of Ukraine only the old one:
# for Europe/Kyiv, which the time zone database has had since 2022b, there is no Windows zone. Seen with windows-iana
# 5.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts windows-iana@5.1.0 >/dev/null
cat > run.mjs <<'JS'
import { findWindows } from 'windows-iana';
for (const zone of ['Asia/Calcutta', 'Asia/Kolkata', 'Europe/Kiev', 'Europe/Kyiv']) console.log(`${zone}: ${findWindows(zone).join() || 'none'}`);
JS
seen=$(node run.mjs)
echo "windows-iana 5.1.0:"
echo "$seen"
expected=$(cat <<'SEEN'
Asia/Calcutta: India Standard Time
Asia/Kolkata: India Standard Time
Europe/Kiev: FLE Standard Time
Europe/Kyiv: none
SEEN
)
[ "$seen" = "$expected" ]
echo "The name in use is not known."
