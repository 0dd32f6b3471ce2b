import { plural, shortDay } from '../text/words.ts';
import { plainText } from '../markdown/plainText.ts';
import { joined, link, note, section, type Drawing } from './chart.ts';
import type { ConcernsModel, OpenConcern } from './openConcerns.ts';
import { piece, type VNode } from './piece.ts';

/** What committees are worried about, and since when. */
export function drawConcerns(concerns: readonly ConcernsModel[], drawing: Drawing): VNode | undefined {
	const { l10n } = drawing;
	if (concerns.length === 0) { return undefined; }
	return section(
		'concerns',
		l10n.t('Concerns of the committee'),
		concerns.map(({ key, title, open, settled }) =>
			piece(
				'div',
				{ 'data-key': key },
				concerns.length > 1 && piece('h3', {}, title),
				open.length === 0
					? note(l10n.t('Every concern has been answered.'))
					: piece('ul', { class: 'owed' }, open.map(concern => openConcern(concern, drawing))),
				open.length > 0 && settled > 0
					&& note(
						plural(l10n, l10n.t('1 concern has been answered.|{0} concerns have been answered.'), settled),
					),
			)
		),
	);
}

function openConcern({ words, by, raised, meetingsSince, place }: OpenConcern, drawing: Drawing): VNode {
	const { l10n, today } = drawing;
	const since = l10n.t('open since {0}', shortDay(raised, today, l10n));
	const meetings = plural(l10n, l10n.t('1 meeting since|{0} meetings since'), meetingsSince);
	return piece(
		'li',
		{ 'data-key': `${place.path} ${words}` },
		link(drawing, place, plainText(words)),
		piece(
			'span',
			{ class: 'facts' },
			joined([...by === undefined ? [] : [plainText(by)], since, ...meetingsSince > 0 ? [meetings] : []]),
		),
	);
}
