import { AlignmentType, LevelFormat, LineRuleType, type ILevelsOptions, type IStylesOptions } from 'docx';
import { FACTS_STYLE } from './wordControls.ts';

/**
 * Named styles, so that whoever gets the page can change how all of it looks. Sizes are half points, distances
 * twentieths of a point.
 */
export function wordStyles(language: string, rightToLeft: boolean): IStylesOptions {
	const heading = (size: number, before: number) => ({
		run: { size, bold: true, color: '1F4651', font: FONT },
		paragraph: { spacing: { before, after: 80 }, keepNext: true },
	});
	return {
		default: {
			document: {
				run: {
					font: FONT,
					size: 22,
					language: rightToLeft ? { bidirectional: language } : { value: language },
				},
				paragraph: { spacing: { after: 80, line: 264, lineRule: LineRuleType.AUTO } },
			},
			title: {
				run: { size: 34, bold: true, color: '1F4651', font: FONT },
				paragraph: { spacing: { after: 120 } },
			},
			heading1: heading(28, 280),
			heading2: heading(24, 240),
			heading3: heading(22, 200),
			heading4: heading(22, 160),
			heading5: heading(22, 160),
			heading6: heading(22, 160),
		},
		paragraphStyles: [
			{
				id: 'MentoringItem',
				name: 'Mentoring Item',
				basedOn: 'Normal',
				quickFormat: true,
				paragraph: { spacing: { after: 60 } },
			},
			{
				id: 'MentoringQuote',
				name: 'Mentoring Quote',
				basedOn: 'Normal',
				quickFormat: true,
				run: { color: '404040' },
				paragraph: { indent: { left: 360 } },
			},
			{ id: 'MentoringCode', name: 'Mentoring Code', basedOn: 'Normal', run: { font: 'Consolas', size: 20 } },
			{ id: 'MentoringSoft', name: 'Mentoring Small Print', basedOn: 'Normal', run: { color: '595959' } },
		],
		characterStyles: [{
			id: FACTS_STYLE,
			name: 'Mentoring Facts',
			basedOn: 'DefaultParagraphFont',
			run: { color: '595959' },
		}],
	};
}

const FONT = 'Calibri';

/** What the list with bullets is called within a document. */
export const BULLETS = 'mentoring-bullets';

/** What the numbered list is called within a document. */
export const NUMBERS = 'mentoring-numbers';
/** Word knows so many levels of a list. */
export const DEEPEST_LEVEL = 8;

/** The lists of the page. */
export function wordNumbering(): {
	readonly config: readonly { readonly reference: string, readonly levels: readonly ILevelsOptions[] }[];
} {
	const levels = (format: NonNullable<ILevelsOptions['format']>, text: (level: number) => string) =>
		Array.from(
			{ length: DEEPEST_LEVEL + 1 },
			(_, level): ILevelsOptions => ({
				level,
				format,
				text: text(level),
				alignment: AlignmentType.LEFT,
				style: { paragraph: { indent: itemIndent(level) } },
			}),
		);
	return {
		config: [
			{
				reference: BULLETS,
				levels: levels(LevelFormat.BULLET, level => ['\u2022', '\u25e6', '\u2013'][level % 3]!),
			},
			{ reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, level => `%${level + 1}.`) },
		],
	};
}

/** Where an item of a level begins, its mark hanging before it. */
export function itemIndent(level: number): { readonly left: number, readonly hanging: number } {
	return { left: 360 * (level + 1), hanging: 360 };
}
