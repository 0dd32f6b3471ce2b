import { parseNote } from '../../note/parseNote.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { problemRule, setFrontValue } from './fixes.ts';
import type { Problem } from '../../model/problem.ts';
import { type FileContext, type NoteContext, type Fix, valueRange, noteRule } from './rule.ts';

export const PRIVATE_UNCLOSED = problemRule({
	code: 'private.unclosed',
	title: 'Private part that is never closed',
	fixes: ({ args: [closer = ''] }, { text, path, options, problems, l10n }) => {
		const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
		const kept = text.trimEnd().length;
		const edits = [{ start: kept, end: kept, text: `${ending}${ending}${closer}` }];
		// Within code or a comment that are open themselves it would be no marker.
		const isUnclosed = ({ code }: { readonly code: string }): boolean => code === 'private.unclosed';
		const closed = parseNote(applyEdits(text, edits), path, options).problems.filter(isUnclosed).length
			< problems.filter(isUnclosed).length;
		return closed
			? [{ title: l10n.t('Close the private part at the end of the note'), edits, safe: true, preferred: true }]
			: [];
	},
});

/** Something that was meant to be private and is not: it would be part of every export. */
export const WOULD_BE_EXPORTED = problemRule({
	code: 'private.would-be-exported',
	title: 'Meant to be private, but not private',
	fixes: (problem, file) => {
		if (isNote(file) && problem.start < file.bodyStart) {
			return [{
				title: file.l10n.t('Make the note private'),
				edits: setFrontValue(file, 'confidentiality', 'private'),
				preferred: true,
			}];
		}
		return problem.suggestion === undefined ? [] : [rewritten(problem, problem.suggestion, file)];
	},
});

/** A marker means the same when it is written as it should be; a heading loses words. */
function rewritten({ start, end }: Problem, text: string, { l10n }: FileContext): Fix {
	const edits = [{ start, end, text }];
	return text.startsWith('<!--')
		? { title: l10n.t('Write “{0}”', text), edits, safe: true, preferred: true }
		: { title: l10n.t('Make the section private: “{0}”', text), edits, preferred: true };
}

function isNote(file: FileContext): file is NoteContext {
	return file.note !== undefined;
}

/** A private note that git keeps: whoever is given the repository is given the note, with all its versions. */
export const TRACKED_BY_GIT = noteRule({
	code: 'private.tracked-by-git',
	title: 'Private note that git keeps',
	level: 'warning',
	message:
		'This note is private, but git keeps it and hands it on with the repository. Take it out of git, or keep it in a folder that git ignores.',
	find: ({ note, front, tracked }) =>
		note.private && tracked() === true ? [valueRange(front, 'confidentiality', 'type')] : [],
});

/** Nothing is taken out by itself: perhaps it is the opening marker that is missing. */
export const STRAY_CLOSER = problemRule({
	code: 'private.stray-closer',
	title: 'End of a private part that was never begun',
});

/** A line of dashes right below a text in a private section, which CommonMark takes for a heading. */
export const UNDERLINED = problemRule({
	code: 'private.underlined',
	title: 'Dashes below a text in a private section',
	fixes: ({ end }, { text, l10n }) => {
		const start = text.slice(0, end).search(/(?:\r\n|\n|\r)[^\r\n]*$/);
		const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(start))?.[0] ?? '\n';
		return start < 0 || /^[ \t]*>/.test(text.slice(start + ending.length))
			? []
			: [{
				title: l10n.t('Leave a line free above the dashes'),
				edits: [{ start, end: start, text: ending }],
				preferred: true,
			}];
	},
});
