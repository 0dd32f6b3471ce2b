/**
 * The look of a dashboard, in the page and in the file. Colours come as custom properties
 * (`--ink`, `--soft`, `--line`, `--mentee`, `--late`, `--ground`), which the page takes from VS
 * Code's theme and the file brings along.
 */
export const DASHBOARD_STYLE = `
.board :is(h2, h3, p, li, td, th, button, summary) { unicode-bidi: plaintext; }
.board { padding: 20px 0 4px; border-top: 1px solid var(--line); margin-top: 20px; }
.board > h2, .board h3 { margin: 0 0 6px; }
.board h2 { font-size: 1.2em; font-weight: 600; }
.board h3 { font-size: 1em; margin-top: 12px; }
.board ul { list-style: none; margin: 0; padding: 0; }
.head nav { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 10px; }
.title-line { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; justify-content: space-between; }
.soft, .facts { color: var(--soft); }
.facts { font-size: 0.92em; }
.late { color: var(--late); font-weight: 600; }
button.open { font: inherit; text-align: start; padding: 0; border: 0; background: none; color: var(--link); cursor: pointer; }
button.open:hover { text-decoration: underline; }
.cards, .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr)); gap: 16px 28px; }
.card > h3 { margin-top: 0; }
.checks li { display: flex; gap: 6px; align-items: flex-start; }
.tick { flex: none; margin-top: 0.2em; }
.tick .yes { fill: none; stroke: var(--good); stroke-width: 2.5; }
ul.facts-list { margin: 10px 0 0; padding: 0 8px; }
ul.told { padding: 0 8px; }
.owed li { padding: 3px 0; }
.owed .facts { display: block; }
.side > h3 { margin-top: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 0.92em; color: var(--soft); }
.legend li { display: inline-flex; align-items: center; gap: 4px; }
.row { margin: 6px 0; padding: 0 8px; }
.row-title { margin: 0; }
.axis { display: block; padding: 0; }
.axis text, .chart text { fill: var(--soft); font-size: 0.85em; }
.axis { margin: 0 8px; width: calc(100% - 16px); }
.axis .now { fill: var(--ink); font-weight: 600; }
.chart { display: block; margin-top: 2px; }
.chart .count { fill: var(--ink); pointer-events: none; paint-order: stroke; stroke: var(--ground); stroke-width: 3px; }
.base, .grid { stroke: var(--line-strong); stroke-width: 1; }
.grid { stroke-dasharray: 2 4; }
.today { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 3 3; }
.trend { stroke: var(--mentee); stroke-width: 2; }
.hit { fill: transparent; stroke: none; }
.bar { stroke: var(--mentee); stroke-width: 1; }
.bar.mentee, .dot, .square { fill: var(--mentee); }
.bar.mentor { fill: url(#hatch); stroke: var(--mentor); }
.bar.plan { fill: var(--ground); stroke: var(--soft); }
.hatch-ground { fill: var(--ground); }
.hatch-line { fill: var(--mentor); }
.dot { stroke: var(--ground); stroke-width: 1; }
.ring { fill: var(--ground); stroke: var(--mentee); stroke-width: 2; }
.tick .ring { stroke: var(--soft); stroke-width: 1.5; }
.dashed-ring { fill: var(--ground); stroke: var(--late); stroke-width: 2; stroke-dasharray: 3 2; }
.hollow-diamond { fill: var(--ground); stroke: var(--mentee); stroke-width: 2; }
.diamond { fill: var(--ink); stroke: var(--ground); stroke-width: 1.5; }
.cross { fill: none; stroke: var(--soft); stroke-width: 2.5; }
.unsettled .square, .overdue .square { fill: var(--late); stroke: var(--ground); }
.span { fill: var(--track); }
.span.open-end { fill: none; stroke: var(--line-strong); stroke-dasharray: 3 3; }
.progress { fill: var(--mentee); opacity: 0.55; }
.uncovered .ring { stroke: var(--soft); stroke-width: 1; }
.cell { display: block; }
.mark[role='link'] { cursor: pointer; }
.mark:focus { outline: none; }
.mark:focus-visible .hit, .mark[role='link']:hover .hit { stroke: var(--focus); stroke-width: 1.5; }
.mark:focus-visible rect.bar, .mark[role='link']:hover rect.bar { stroke: var(--focus); stroke-width: 2.5; }
details { margin: 6px 0; }
summary { cursor: pointer; color: var(--soft); width: fit-content; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding-block: 3px; padding-inline: 0 12px; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: 0.92em; vertical-align: bottom; }
th, td { overflow-wrap: break-word; }
.coverage td, .coverage thead th { padding-inline-end: 8px; white-space: nowrap; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
	.bar.mentee, .dot, .square, .progress { fill: CanvasText; }
	.ring, .hollow-diamond, .dashed-ring, .cross, .bar, .base, .trend { stroke: CanvasText; }
}
@media print {
	.board, .row, .columns > *, .cards > *, tr { break-inside: avoid; }
	.board:has(> .scrolls, details[open] .scrolls) { break-inside: auto; }
	.head button, .head nav, details:not([open], .list) { display: none; }
	.board h2, .board h3, .board summary { break-after: avoid; }
	.scrolls { overflow: visible; }
}
`;
