import { plural, dayInWords, isNear, longDayTime, shortDay, longDay } from '../text/words.ts';
import { link, note, section, type Drawing } from './chart.ts';
import { piece, type VNode } from './piece.ts';
import type { ReadyCheck, Readiness } from './readiness.ts';

/** The next meeting of each mentorship, and whether it is ready. */
export function drawNext(next: readonly Readiness[], drawing: Drawing): VNode {
	const { l10n } = drawing;
	return section(
		'next',
		next.length > 1 ? l10n.t('Next meetings') : l10n.t('Next meeting'),
		next.length === 0
			? note(l10n.t('No mentorship is going on, so no meeting is to be prepared.'))
			: piece('ul', { class: 'cards' }, next.map(meeting => card(meeting, drawing))),
	);
}

function card(readiness: Readiness, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const { key, title, when, place, checks, lateDays, unsettled } = readiness;
	const ready = checks.filter(check => check.ready).length;
	return piece(
		'li',
		{ class: 'card', 'data-key': key },
		piece('h3', {}, link(drawing, place, title)),
		when
			? piece(
				'p',
				{},
				isNear(when.date, today)
					? piece('strong', {}, sentence(dayInWords(when.date, today, l10n)))
					: undefined,
				isNear(when.date, today) ? ` · ${longDayTime(when, l10n)}` : longDayTime(when, l10n),
			)
			: piece('p', {}, l10n.t('No meeting booked.')),
		lateDays > 0
			&& piece(
				'p',
				{ class: 'late' },
				plural(l10n, l10n.t('A meeting is 1 day late.|A meeting is {0} days late.'), lateDays),
			),
		unsettled !== undefined
			&& piece('p', { class: 'late' }, l10n.t('Was the meeting on {0} held?', shortDay(unsettled, today, l10n))),
		checks.length > 0
			&& piece(
				'p',
				{ class: 'soft' },
				ready === checks.length ? l10n.t('Ready.') : l10n.t('{0} of {1} ready', ready, checks.length),
			),
		checks.length > 0 && piece('ul', { class: 'checks' }, checks.map(check => checkRow(check, drawing))),
	);
}

function sentence(words: string): string {
	return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function checkRow(check: ReadyCheck, drawing: Drawing): VNode {
	const state = check.ready ? drawing.l10n.t('Ready:') : drawing.l10n.t('To do:');
	return piece(
		'li',
		{ class: check.ready ? 'ready' : 'waiting', 'data-key': check.kind },
		piece(
			'svg',
			{ class: 'tick', width: 16, height: 16, 'aria-hidden': 'true' },
			check.ready
				? piece('path', { class: 'yes', d: 'M2.5 8.5L6.5 12.5L13.5 3.5' })
				: piece('circle', { class: 'ring', cx: '8', cy: '8', r: '5.5' }),
		),
		piece('span', { class: 'visually-hidden' }, state),
		link(drawing, check.place, checkWords(check, drawing)),
	);
}

function checkWords({ kind, ready, done = 0, total = 0, place }: ReadyCheck, { l10n }: Drawing): string {
	switch (kind) {
		case 'agenda':
			if (!ready) { return place ? l10n.t('The agenda is still empty') : l10n.t('No note for the meeting yet'); }
			return total === 0
				? l10n.t('Agenda written')
				: plural(l10n, l10n.t('Agenda written, 1 topic|Agenda written, {0} topics'), total);
		case 'homework':
			if (total === 0) { return l10n.t('No homework due by then'); }
			return ready
				? l10n.t('Homework settled, {0} of {1}', done, total)
				: l10n.t('Homework: {0} of {1} settled', done, total);
		case 'summary':
			return ready ? l10n.t('Summary built') : l10n.t('No summary yet');
	}
}

/** For titles of marks: `Wednesday, December 16, 2026: WORDS`. */
export function onDay(day: Parameters<typeof longDay>[0], words: string, { l10n }: Drawing): string {
	return l10n.t('{0}: {1}', longDay(day, l10n), words);
}
