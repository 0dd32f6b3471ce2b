/** How the pack looks, on paper first. Sizes are relative to the page, whatever its format. */
export const PACK_STYLE = `@page { margin: 18mm 17mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
:root { color-scheme: light; }
body { font: 11pt/1.45 "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 46rem; overflow-wrap: break-word; }
header { border-bottom: 2px solid #2b5d6b; margin-bottom: 1.2em; padding-bottom: .4em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; }
h1 { font-size: 1.7em; margin: 0 0 .2em; }
header p { margin: 0; color: #444; }
header span:not(:last-child)::after { content: " \\00b7"; }
h2 { font-size: 1.35em; margin: 1.4em 0 .5em; color: #2b5d6b; }
h3 { font-size: 1.08em; margin: 1.1em 0 .3em; }
h4, h5, h6 { font-size: 1em; margin: 1em 0 .2em; }
p, ul, ol, table, pre, blockquote { margin: .45em 0; orphans: 2; widows: 2; }
ul, ol { padding-left: 1.4em; }
li, tr, pre { break-inside: avoid; }
li > p { margin: .2em 0; }
section.new-page { break-before: page; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #bbb; padding: .3em .6em .3em 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[align="right"], td[align="right"] { text-align: right; padding-right: 1.4em; }
blockquote { border-left: 3px solid #bbb; margin-left: 0; padding-left: .9em; color: #333; }
pre { white-space: pre-wrap; font-size: .88em; border: 1px solid #ccc; padding: .6em; }
a { color: inherit; }
del, li.task-cancelled { color: #666; }
ul > li.task { list-style: none; position: relative; }
ol > li.task > .task-box, ol > li.task > p > .task-box { position: relative; display: inline-block; left: 0; top: .1em; }
.task-box { position: absolute; left: -1.4em; top: .3em; width: .8em; height: .8em; border: 1px solid #333; border-radius: 2px; font-size: 1em; line-height: .75; text-align: center; overflow: hidden; text-indent: 2em; white-space: nowrap; }
.task-box::after { position: absolute; top: 0; left: 0; width: 100%; text-indent: 0; font-weight: 700; font-size: .85em; line-height: 1; }
.task-done > .task-box::after, .task-done > p > .task-box::after { content: "\\2713"; }
.task-in-progress > .task-box::after, .task-in-progress > p > .task-box::after { content: "/"; }
.task-cancelled > .task-box::after, .task-cancelled > p > .task-box::after { content: "\\2013"; }
.task-carried > .task-box::after, .task-carried > p > .task-box::after { content: "\\2192"; }
.lines > div { border-bottom: 1px solid #bbb; height: 2.1em; break-inside: avoid; }
.sr-only { position: absolute; clip: rect(0 0 0 0); width: 1px; height: 1px; overflow: hidden; }
@media screen { body { padding: 2rem 1.2rem; } }
@media print { body { max-width: none; } }
`;
