import { groupBy } from '../text/textEdit.ts';
import type { ReturnedComment } from './returned.ts';
import { elementsOf, within, type XmlElement } from './xmlTree.ts';

/** The comments of a document by id, each with the answers to it behind it. */
export type CommentsById = ReadonlyMap<string, readonly ReturnedComment[]>;

/**
 * @param comments `word/comments.xml`.
 * @param extended `word/commentsExtended.xml`, which says what answers what.
 */
export function readComments(comments: XmlElement | undefined, extended: XmlElement | undefined): CommentsById {
	const all = elementsOf(comments).filter(({ name }) => name === 'w:comment').map(element => {
		const paragraphs = elementsOf(element).filter(({ name }) => name === 'w:p');
		const text = paragraphs.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
		const place = paragraphs.at(-1)?.attributes['w14:paraId'];
		return {
			id: element.attributes['w:id'] ?? '',
			place,
			comment: { author: (element.attributes['w:author'] ?? '').trim(), text },
		};
	});
	const parents = new Map(
		elementsOf(extended).map(({ attributes }) => [attributes['w15:paraId'], attributes['w15:paraIdParent']]),
	);
	const answers = groupBy(
		all.filter(({ place }) => parents.get(place) !== undefined),
		({ place }) => parents.get(place),
	);
	return new Map(all.map(({ id, place, comment }) => {
		if (parents.get(place) !== undefined) { return [id, []]; }
		const below = place === undefined ? [] : answers.get(place) ?? [];
		return [id, [comment, ...below.map(answer => answer.comment)].filter(({ text }) => text !== '')];
	}));
}

function textOf(paragraph: XmlElement): string {
	return [...within(paragraph, 'w:t')].flatMap(({ children }) => children.filter(child => typeof child === 'string'))
		.join('');
}
