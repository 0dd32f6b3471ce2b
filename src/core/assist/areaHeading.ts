import type { Area } from '../model/vocabulary.ts';

/** An area as the heading that means it, `Work-life balance`: headings are part of the format, so they are in its language. */
export function areaHeading(area: Area): string {
	if (area === 'work-life-balance') { return 'Work-life balance'; }
	return area.charAt(0).toUpperCase() + area.slice(1).replaceAll('-', ' ');
}
