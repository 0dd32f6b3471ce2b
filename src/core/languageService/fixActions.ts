import { convertDialect, type LineSpan } from '../edit/convertDialect.ts';
import { privateGuard } from '../edit/verifyEdit.ts';
import { DIALECTS } from '../model/vocabulary.ts';
import { lineAtOffset, lineStartsOf, type TextEdit, type TextRange } from '../text/textEdit.ts';
import { dialectName } from '../text/names.ts';
import type { Words } from '../text/words.ts';
import type { NotebookPort, OpenNote } from './languageService.ts';
import { editsOfKind, fixesOf, mendableOfKind, safeEdits, type RuleFinding } from './rules/checkNote.ts';

/** Something that mends what a rule found. */
export interface FixAction {
	readonly kind: 'fix' | 'fix-all' | 'rewrite';
	readonly title: string;
	readonly edits: readonly TextEdit[];
	readonly preferred?: boolean;
	/** The code of the rule it mends, and where that found it; without a place everywhere in the note. */
	readonly mends?: { readonly code: string, readonly start?: number };
}

/** The fixes of what was found on a range, each by itself and all of a kind. */
export function quickFixes(range: TextRange, findings: readonly RuleFinding[], l10n: Words): FixAction[] {
	const here = findings.filter(({ start, end }) => start <= range.end && range.start <= end);
	const single = here.flatMap(finding =>
		fixesOf(finding).map(({ title, edits, preferred }): FixAction => ({
			kind: 'fix',
			title,
			edits,
			preferred: preferred === true,
			mends: { code: finding.rule.code, start: finding.start },
		}))
	);
	const rules = [...new Set(here.map(({ rule }) => rule))];
	return [...single, ...rules.flatMap(rule => fixesOfKind(findings, rule, l10n))];
}

/** Where the note has more of the same kind. */
function fixesOfKind(findings: readonly RuleFinding[], { code, title }: RuleFinding['rule'], l10n: Words): FixAction[] {
	const mendable = mendableOfKind(findings, code);
	const edits = mendable < 2 ? [] : editsOfKind(findings, code);
	return edits.length === 0
		? []
		: [{
			kind: 'fix',
			title: l10n.t('All {0} of this kind in the note: {1}', mendable, l10n.t(title)),
			edits,
			mends: { code },
		}];
}

/** What may be mended in the whole note without looking. */
export function fixAll(findings: readonly RuleFinding[], l10n: Words): FixAction[] {
	const edits = safeEdits(findings);
	return edits.length === 0 ? [] : [{ kind: 'fix-all', title: l10n.t('Mend what is clear in this note'), edits }];
}

/** A wrapped item begins not far above. */
const LINES_ABOVE = 10;

/** The fields of the items on a range, written in each other way. */
export function dialectRewrites(
	{ path, text }: OpenNote,
	{ start, end }: TextRange,
	{ noteOptions, l10n }: Pick<NotebookPort, 'noteOptions' | 'l10n'>,
): FixAction[] {
	const starts = lineStartsOf(text);
	const lines: LineSpan = { first: lineAtOffset(starts, start), last: lineAtOffset(starts, end) };
	const around = text.slice(starts[Math.max(0, lines.first - LINES_ABOVE)], starts[lines.last + 1]);
	if (!/\[[^\]]\]/.test(around)) { return []; }
	const keepsPrivate = privateGuard(text, path, noteOptions);
	return DIALECTS.flatMap((dialect): FixAction[] => {
		const edits = convertDialect(text, dialect, lines);
		return edits.length === 0 || !keepsPrivate(edits)
			? []
			: [{
				kind: 'rewrite',
				title: l10n.t('Write the fields of this item {0}', dialectName(dialect, l10n)),
				edits,
			}];
	});
}
