import assert from 'node:assert/strict';
import { actionsIn } from '../../../src/core/edit/pastedHomework.ts';

/** Mails as they are written, and what becomes homework of them. */
const MAILS: readonly (readonly [what: string, mail: string, items: readonly string[] | undefined])[] = [
	[
		'a name with a colon greets',
		'Mara:\n\nSorry for the delay. I will do both this week.\n\nRA\n\nSent from my iPhone',
		[
			'I will do both this week.',
		],
	],
	['a name alone greets', 'Mara\n\nI will sign it.\n\nRuth', ['I will sign it.']],
	['a heading above a list is no greeting', 'Helen:\n- read it\n- sign it', ['Helen:', '', 'read it', 'sign it']],
	['without capitals', "hi!\n\ngood work. can you send me the budget by friday? i'll sign it.\n\nr", [
		'can you send me the budget by friday?',
		"i'll sign it.",
	]],
	['a weekday answers, and is nobody’s name', '> can you sign the form?\nsure\n> by when?\nTuesday\n', [
		'can you sign the form? sure',
		'by when? Tuesday',
	]],
	[
		'what leads to a list is no item',
		'Dear all,\n\nAction points from today:\n\n• Mara to send it\n• Samir to check it\n\nThanks,\nJoan',
		[
			'Mara to send it',
			'Samir to check it',
		],
	],
	[
		'in French',
		'Chère Mara,\n\nJe parlerai au doyen la semaine prochaine. Peux-tu m’envoyer le budget ?\n\nBien à toi,\nRuth',
		[
			'Je parlerai au doyen la semaine prochaine.',
			'Peux-tu m’envoyer le budget ?',
		],
	],
	[
		'in German',
		'Liebe Mara,\n\nschöne Seite. Ich schreibe Ingrid bis Freitag. Bitte schick mir den Antrag.\n\nViele Grüße\nRuth',
		[
			'Ich schreibe Ingrid bis Freitag.',
			'Bitte schick mir den Antrag.',
		],
	],
	['in Spanish', 'Hola Mara:\n\nTe mando los comentarios el viernes. ¿Puedes llamar a Samir?\n\nUn abrazo,\nRuth', [
		'Te mando los comentarios el viernes.',
		'¿Puedes llamar a Samir?',
	]],
	[
		'with a signature',
		'Dear Mara\n\nThank you for the page. I will speak to the dean next week.\n\nBest\nRuth\n\nRuth Abara, MD PhD\nProfessor',
		[
			'I will speak to the dean next week.',
		],
	],
];

suite('a mail that is pasted as homework', () => {
	for (const [what, mail, items] of MAILS) {
		test(what, () => {
			assert.deepEqual(actionsIn(mail)?.map(line => line.replace(/^ *- \[ \] /, '')), items);
		});
	}
});
