import { html, type TemplateResult } from 'lit-html';
import { daysBetween, parseCalendarDate } from '../../core/model/calendarDate.ts';
import type { Words } from '../../core/text/words.ts';
import type { HeadView } from './protocol.ts';

const WIDTH = 600;
const HEIGHT = 80;
const EDGE = 4;

/** How many items were done by the end of each day: a line, and the same as a table. */
export function overTime({ over, total, done }: HeadView, l10n: Words): TemplateResult {
	return html`<section class="over" aria-labelledby="over-title">
		<h2 id="over-title">${l10n.t('Over time')}</h2>
		<p class="soft">${l10n.t('{0} answered or done, {1} still open', done, total - done)}</p>
		<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><path d=${
		steps(over, total)
	}></path></svg>
		<div class="ends soft" aria-hidden="true"><span>${over[0]?.label}</span><span>${over.at(-1)?.label}</span></div>
		<details><summary>${l10n.t('As a table')}</summary>
			<table><thead><tr><th scope="col">${l10n.t('Day')}</th><th scope="col">${
		l10n.t('Done by then')
	}</th></tr></thead>
			<tbody>${
		over.map(({ label, done: count }) =>
			html`<tr><td>${label}</td><td>${l10n.t('{0} of {1}', count, total)}</td></tr>`
		)
	}</tbody></table>
		</details>
	</section>`;
}

/** Rises on the days themselves, each by what was done on it. */
function steps(over: HeadView['over'], total: number): string {
	const days = over.map(({ day }) => parseCalendarDate(day));
	const first = days[0];
	const last = days.at(-1);
	const span = first && last ? Math.max(1, daysBetween(first, last)) : 1;
	const x = (index: number) =>
		EDGE + (first && days[index] ? daysBetween(first, days[index]) : 0) / span * (WIDTH - 2 * EDGE);
	const y = (count: number) => HEIGHT - EDGE - count / Math.max(1, total) * (HEIGHT - 2 * EDGE);
	return over.map(({ done }, index) => index === 0 ? `M${x(0)} ${y(done)}` : `H${x(index)} V${y(done)}`).join(' ');
}
