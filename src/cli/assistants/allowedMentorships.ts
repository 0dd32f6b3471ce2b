import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calledMentorships } from '../../core/assistants/assistantTools.ts';
import { CONSENT_PATH, readConsentFile } from '../../core/assistants/consentFile.ts';
import type { PublicView } from '../../core/model/notebookView.ts';
import { errorCode, reasonOf } from '../nodeFileSystem.ts';
import { CommandError } from '../terminal.ts';

/**
 * The names that the person has written into the notebook's file; none where there is no such file. Throws a
 * `CommandError` where it cannot be read or understood: then nothing is shown.
 */
export function allowedNames(folder: string): readonly string[] {
	let text: string;
	try {
		text = readFileSync(join(folder, CONSENT_PATH), 'utf8');
	} catch (error) {
		if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') { return []; }
		throw new CommandError(`${CONSENT_PATH} cannot be read, so nothing is shown: ${reasonOf(error)}.`, {
			cause: error,
		});
	}
	const names = readConsentFile(text);
	if ('problem' in names) {
		throw new CommandError(`${CONSENT_PATH} is not understood, so nothing is shown: ${names.problem}.`);
	}
	return names;
}

/**
 * The keys of the mentorships that are called so. A name that fits none or several is left out: a yes has to be plain.
 */
export function keysCalled(view: PublicView, names: readonly string[]): ReadonlySet<string> {
	return new Set(names.flatMap(name => {
		const called = calledMentorships(view.mentorships(), name);
		return called.length === 1 ? [called[0]!.key] : [];
	}));
}
