#!/usr/bin/env bash
# @danielhaim/titlecaser, titles in the style of the APA: an acronym keeps its capitals as long as no hyphen follows:
# "MRI" stays, "MRI-guided" is "Mri-Guided", and COVID-19, HIV-1, IL-6, NIH-funded and PhD-level are "Covid-19",
# "Hiv-1", "Il-6", "Nih-Funded" and "Phd-Level". Titles in medicine are full of such words. Seen with titlecaser
# 1.8.25.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @danielhaim/titlecaser@1.8.25 >/dev/null
cat > run.mjs <<'JS'
import { TitleCaser } from '@danielhaim/titlecaser';
const caser = new TitleCaser({ style: 'apa' });
for (const title of ['MRI in children with HIV', 'MRI-guided biopsy in HIV-1', 'COVID-19 and IL-6', 'NIH-funded R01s and PhD-level work']) console.log(`${title} => ${caser.toTitleCase(title)}`);
JS
seen=$(node run.mjs)
echo "titlecaser 1.8.25, style apa:"
echo "$seen"
expected=$(cat <<'SEEN'
MRI in children with HIV => MRI in Children With HIV
MRI-guided biopsy in HIV-1 => Mri-Guided Biopsy in Hiv-1
COVID-19 and IL-6 => Covid-19 and Il-6
NIH-funded R01s and PhD-level work => Nih-Funded R01s and Phd-Level Work
SEEN
)
[ "$seen" = "$expected" ]
echo "An acronym is a word, because a hyphen follows."
