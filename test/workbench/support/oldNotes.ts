/**
 * Eleven notes as somebody has them who never heard of this extension: no front matter, names and days wherever they
 * fell.
 */
export function oldNotes(): Record<string, string> {
	return {
		'notes/2026-09-03 Helen.md':
			'# Meeting with Helen Moss\n\nTalked about the aims. She thinks aim 2 is too wide.\n\nTo do\n'
			+ '- [ ] Helen: introduce me to Ken Ito\n- [ ] cut aim 2 by 30 Sept\n',
		'notes/2026-10-08 Helen.md':
			'# Helen, October\n\nAuthorship: first author is me, last Helen.\n\n## Action items\n\n'
			+ '- [ ] Helen: read the methods section by 20 October\n- [x] cut aim 2\n'
			+ '- [ ] ask the statistician about power\n',
		'notes/helen nov.md': '# Call with Helen Moss, 12 November 2026\n\nShort call.\n\n'
			+ 'TODO: send her the budget due 20 November\n\n☐ book a room for the mock review\n',
		'notes/committee spring.md':
			'# Mentorship committee, 6 May 2026\n\nPresent: Helen Moss, Ken Ito, Joan Petrie\n\n'
			+ '- [ ] Nora: rewrite the significance section by 1 July\n',
		'notes/ideas.md': '# Ideas\n\n- registry of growth\n- children who move\n',
		'papers/growth/methods.md': '# Methods\n\n## Abstract\n\nWe did.\n\n- [ ] check the model\n',
		'papers/growth/letter.md': 'Dear editor,\n\nplease find enclosed.\n',
		'notes/Goals 2026.md': '# Goals 2026\n\n- an early career award\n- two papers\n',
		'notes/reading list.md': '# Reading\n\n- [ ] Straus and Sackett\n',
		'notes/phone numbers.md': 'Clinic 5512\n',
		'clinic/rota.md': '# Rota\n\n| Mon | Tue |\n|--|--|\n| NF | KI |\n',
	};
}
