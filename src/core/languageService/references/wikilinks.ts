import { linksIn } from '../../markdown/links.ts';
import type { NoteMention } from './mentions.ts';

/** `[[award]]`, `[[award|the award]]`, `[[award#Steps]]` in the body of a text that begins at `from`; nothing in code. */
export function wikilinksIn(text: string, from: number): NoteMention[] {
	if (!text.includes('[[', from)) { return []; }
	return linksIn(text, from).flatMap(({ kind, target, address }) =>
		kind === 'wikilink' && address !== '' ? [{ kind: 'note', names: 'any', written: address, start: target!.start, end: target!.end, place: { kind: 'wikilink' } } as const] : []);
}
