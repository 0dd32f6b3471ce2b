import type { Problem } from '../../model/problem.ts';
import { setFrontValue } from '../frontMatterEdits.ts';
import type { FileContext, NoteContext } from '../noteContext.ts';
import { problemRule } from '../problemRule.ts';
import type { Fix } from '../rule.ts';

/** Something that was meant to be private and is not: it would be part of every export. */
export const WOULD_BE_EXPORTED = problemRule({
	code: 'private.would-be-exported', title: 'Meant to be private, but not private',
	fixes: (problem, file) => {
		if (isNote(file) && problem.start < file.bodyStart) {
			return [{ title: file.l10n.t('Make the note private'), edits: setFrontValue(file, 'confidentiality', 'private'), preferred: true }];
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
