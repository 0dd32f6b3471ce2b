import * as vscode from 'vscode';
import { chooseMentorship } from '../../host/pick/chooseMentorship.ts';
import { openAt, type CommandCall, type GivenTo, UserError } from '../../host/commands/commands.ts';
import type { Services } from '../../host/services.ts';

/** Opens what a pair or a committee has agreed on: the note of the mentorship. */
export async function openAgreement(
	services: Services,
	call: CommandCall<GivenTo<'mentoring.openAgreement'>>,
): Promise<void> {
	const { notebooks } = services;
	const none = vscode.l10n.t(
		'There is no mentorship in the notebook yet. “Mentoring: Create First Notes…” makes one.',
	);
	const chosen = await chooseMentorship(services, call, {
		placeHolder: vscode.l10n.t('Whose agreement?'),
		none,
		offers: ({ note }) => note !== undefined,
	});
	if (!chosen) { return; }
	const { folder, mentorship } = chosen;
	if (!mentorship.note) {
		throw new UserError(
			vscode.l10n.t(
				'“{0}” is known from its meetings only. “Mentoring: New Mentorship…” makes a note for what you agree on.',
				mentorship.title,
			),
		);
	}
	await openAt(notebooks.uriOf(folder, mentorship.note.path));
}
