import { dayFromToday } from './smallNotebook.ts';

/**
 * Eleven notes as somebody has them who never heard of this extension: no front matter, names and days wherever they
 * fell. The days are written out, and as far from that of the tests as on any other day.
 */
export function oldNotes(): Record<string, string> {
	return {
		[`notes/${dayFromToday(-81)} Helen.md`]:
			'# Meeting with Helen Moss\n\nTalked about the aims. She thinks aim 2 is too wide.\n\nTo do\n'
			+ '- [ ] Helen: introduce me to Ken Ito\n'
			+ `- [ ] cut aim 2 by ${wordedDay(-54)}\n`,
		[`notes/${dayFromToday(-46)} Helen.md`]:
			'# Helen, October\n\nAuthorship: first author is me, last Helen.\n\n## Action items\n\n'
			+ `- [ ] Helen: read the methods section by ${wordedDay(-34)}\n- [x] cut aim 2\n`
			+ '- [ ] ask the statistician about power\n',
		'notes/helen nov.md': `# Call with Helen Moss, ${wordedDay(-11, true)}\n\nShort call.\n\n`
			+ `TODO: send her the budget due ${wordedDay(-3)}\n\n☐ book a room for the mock review\n`,
		'notes/committee spring.md':
			`# Mentorship committee, ${wordedDay(-201, true)}\n\nPresent: Helen Moss, Ken Ito, Joan Petrie\n\n`
			+ `- [ ] Nora: rewrite the significance section by ${wordedDay(-145)}\n`,
		'notes/ideas.md': '# Ideas\n\n- registry of growth\n- children who move\n',
		'papers/growth/methods.md': '# Methods\n\n## Abstract\n\nWe did.\n\n- [ ] check the model\n',
		'papers/growth/letter.md': 'Dear editor,\n\nplease find enclosed.\n',
		'notes/Goals 2026.md': '# Goals 2026\n\n- an early career award\n- two papers\n',
		'notes/reading list.md': '# Reading\n\n- [ ] Straus and Sackett\n',
		'notes/phone numbers.md': 'Clinic 5512\n',
		'clinic/rota.md': '# Rota\n\n| Mon | Tue |\n|--|--|\n| NF | KI |\n',
	};
}

/** `20 October`, or `20 October 2026`: so many days from that of the tests. */
function wordedDay(days: number, withYear = false): string {
	return new Date(`${dayFromToday(days)}T00:00`).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: withYear ? 'numeric' : undefined,
	});
}
