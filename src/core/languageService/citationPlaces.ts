import { hoverPlace } from './hover.ts';

/** A citation of a key in a note. */
interface CitationPlace {
	readonly start: number;
	readonly end: number;
}

/** Where a note cites a key: `[@solheim-curves]` in the body, `"@solheim-curves"` in `links:`. */
export function citationPlaces(text: string, key: string): CitationPlace[] {
	const places: CitationPlace[] = [];
	for (let at = text.indexOf(`@${key}`); at >= 0; at = text.indexOf(`@${key}`, at + 1)) {
		const place = hoverPlace(text, at + 1);
		if (place?.at === 'citation' && place.key === key) { places.push({ start: place.start, end: place.end }); }
	}
	return places;
}
