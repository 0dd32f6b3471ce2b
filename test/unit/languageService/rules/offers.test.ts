import assert from 'node:assert/strict';
import { ALL_RULES } from '../../../../src/core/languageService/rules/allRules.ts';
import { checkNote, editsOfKind, fixesOf, safeEdits } from '../../../../src/core/languageService/rules/checkNote.ts';
import { likelyDates } from '../../../../src/core/languageService/rules/fixes.ts';
import { clearDate } from '../../../../src/core/text/clearDate.ts';
import { applyEdits } from '../../../../src/core/text/textEdit.ts';
import { abaraMeeting, noteText, notebookOf, putText, type Files } from '../../../support/noteBuilder.ts';
import { AROUND, check, inputOf, marked, ofRule } from './ruleNotebook.ts';

const held = (body: string) => abaraMeeting('2026-11-18', body);
const item = (words: string) => held(`## Homework\n\n- [ ] ${words}\n`);

/** What is offered for a rule's findings: how it would be done, its words, and the line that it writes. */
function offered(code: string, text: string, files?: Files): string[] {
	const input = files ? { view: viewOf(files, text) } : {};
	return ofRule(code, text, input).flatMap(fixesOf).map(({ title, edits, safe, preferred }) => {
		const lines = new Set(text.split('\n'));
		const fresh = applyEdits(text, edits).split('\n').filter(line => !lines.has(line)).join(' / ');
		return `${safe ? 'safe, ' : ''}${preferred ? 'preferred: ' : ''}${title}${fresh === '' ? '' : ` → ${fresh}`}`;
	});
}

function viewOf(files: Files, text: string) {
	const view = notebookOf(files);
	putText(view, 'meetings/example.md', text);
	return view;
}

suite('numbers of patients', () => {
	const result = (text: string) => marked('privacy.patient-identifier', held(`${text}\n`));

	test('are found behind any of the words for them, in any spelling', () => {
		for (
			const label of [
				'MRN',
				'mrn:',
				'medical record no',
				'Medical record no.',
				'medical record number',
				'hospital no',
				'hospital no.',
				'hospital number',
				'patient id',
				'patient-ID',
				'patientid',
				'patient no',
				'patient no.',
				'patient number',
				'patient nr',
				'patient nr.',
				'NHS no',
				'NHS no.',
				'NHS number',
				'CHI no',
				'CHI no.',
				'CHI number',
				'CPR nr',
				'CPR-nr.',
				'CPRnummer',
				'CPR nummer',
				'personnummer',
				'Fallnummer',
				'Patientennummer',
				'PatientenID',
				'Patienten-ID',
				'numéro de dossier',
				'numero de dossier',
				'número de historia',
				'numero de historia',
				'MRN  =',
				'MRN #',
			]
		) {
			assert.deepEqual(result(`the ${label} 4821337, then`), ['4821337'], label);
		}
		assert.deepEqual(result('MRN AB-48 21 33'), ['AB-48 21 33']);
	});

	test('are not behind longer words, with few digits, within other numbers, or as dates', () => {
		for (
			const text of [
				'xMRN 4821337',
				'MRN 48213377a',
				'MRN 4 8-1',
				'MRN 2026-12-01',
				'MRN  2026-12-01 ',
				'patients 4821337',
				'MRN ABCD4821337',
			]
		) { assert.deepEqual(result(text), [], text); }
		assert.deepEqual(result('MRN 12-34 5'), ['12-34 5']);
		assert.deepEqual(result('MRN 2026-12-015'), ['2026-12-015']);
	});

	test('are found as days of birth in some languages, however they are written', () => {
		for (
			const label of [
				'DOB',
				'D.O.B.',
				'Date of birth:',
				'Geburtsdatum',
				'date de naissance',
				'fecha de nacimiento',
				'födelsedatum =',
			]
		) { assert.deepEqual(result(`${label} 12.03.1956`), ['12.03.1956'], label); }
		for (const day of ['1956-03-12', '1/2/56', '12-03-1956', '1.2.1956']) {
			assert.deepEqual(result(`DOB ${day}, a`), [day]);
		}
		for (const text of ['DOBs 1956-03-12', 'DOB 12.3', 'DOB 123.03.1956', 'xDOB 1956-03-12']) {
			assert.deepEqual(result(text), [], text);
		}
	});

	test('of a country have a day and a check digit that are right', () => {
		for (const text of ['19560312-1236', '19560312+1236', '131052-308T', '131052A308T']) {
			assert.deepEqual(result(`(${text})`), [text]);
		}
		for (
			const text of [
				'20000101-2385',
				'20001301-2384',
				'18000101-2384',
				'131352-308T',
				'131052-308U',
				'000-12-3456',
				'666-12-3456',
				'912-12-3456',
				'123-00-4567',
				'123-45-0000',
			]
		) { assert.deepEqual(result(text), [], text); }
		assert.deepEqual(result('123-45-6789'), ['123-45-6789']);
	});

	test('are found once, though they are labelled and of a country', () => {
		assert.deepEqual(result('personnummer 20000101-2384 and SSN 219-09-9999'), ['20000101-2384', '219-09-9999']);
	});
});

suite('what was meant to be private', () => {
	const result = (body: string) => marked('private.would-be-exported', held(body));

	test('is a heading that names such a section in other words', () => {
		for (
			const words of [
				'note',
				'notes',
				'thought',
				'thoughts',
				'parts',
				'sections',
				'remark',
				'remarks',
				'comment',
				'comments',
				'matter',
				'matters',
				'reflection',
				'reflections',
				'Notizen',
				'Gedanken',
				'nota',
				'notas',
				'anteckningar',
				'notes, mine',
			]
		) { assert.deepEqual(result(`## PRIVATE ${words}\n`), [`PRIVATE ${words}`], words); }
		assert.deepEqual(result('## My private notes\n'), ['My private notes']);
		for (const heading of ['Private', 'Private  ', 'Private party', 'Private on notes', 'Notes']) {
			assert.deepEqual(result(`## ${heading}\n`), [], heading);
		}
		assert.deepEqual(offered('private.would-be-exported', held('## Private notes ##\n\nx\n')), [
			'preferred: Make the section private: “Private” → ## Private ##',
		]);
		assert.deepEqual(ofRule('private.would-be-exported', held('## Private notes\n')).map(({ args }) => args), [[
			'Private notes',
		]]);
	});

	test('is a comment that is nearly a marker', () => {
		for (
			const words of [
				'privte',
				'pirvate',
				'begin privte',
				'private parts',
				'private note',
				'private notes',
				'Private thoughts on it',
				'private about Ruth',
				'begin  privte ',
			]
		) {
			assert.deepEqual(offered('private.would-be-exported', held(`<!-- ${words} -->\nx\n`)), [
				'safe, preferred: Write “<!-- private -->” → <!-- private -->',
			], words);
		}
		for (
			const words of ['end privte', 'end of private notes', '/privte', 'privte ends', '/ pirvate', 'END PRIVTE:']
		) {
			assert.deepEqual(offered('private.would-be-exported', held(`<!-- ${words} -->\nx\n`)), [
				'safe, preferred: Write “<!-- /private -->” → <!-- /private -->',
			], words);
		}
		for (const words of ['a private', 'the private matter', 'privation', 'end', 'beside the point']) {
			assert.deepEqual(result(`<!-- ${words} -->\n`), [], words);
		}
		assert.deepEqual(
			result(
				'<!-- private -->\n<!-- begin private -->\nx\n<!-- /private -->\n<!--/private-->\n<!--  PRIVATE  -->\n',
			),
			[],
		);
	});

	test('is a note with such a tag that says nothing of confidentiality', () => {
		const tagged = (...front: string[]) => abaraMeeting('2026-11-18', '', ...front);
		assert.deepEqual(marked('private.would-be-exported', tagged('tags: [aims, Confidential]')), [
			'[aims, Confidential]',
		]);
		assert.deepEqual(offered('private.would-be-exported', tagged('tags: [private]')), [
			'preferred: Make the note private → confidentiality: private',
		]);
		assert.deepEqual(
			ofRule('private.would-be-exported', tagged('tags: [aims, Confidential]')).map(({ args }) => args),
			[['Confidential']],
		);
		for (
			const front of [
				'tags: [privately]',
				'tags: [private]\nconfidentiality: shared',
				'tags: [private]\nconfidentiality: private',
			]
		) { assert.deepEqual(marked('private.would-be-exported', tagged(front)), [], front); }
	});
});

suite('mentorships that a meeting may belong to', () => {
	test('of one file name are offered by the path that tells them apart', () => {
		const text = noteText(['type: meeting', 'mentorship: qureshi', 'date: 2026-11-18']);
		assert.deepEqual(offered('mentorship.ambiguous', text), [
			'It belongs to mentorships/qureshi.md → mentorship: mentorships/qureshi.md',
			'It belongs to old/qureshi.md → mentorship: old/qureshi.md',
		]);
		assert.deepEqual(ofRule('mentorship.ambiguous', text).map(({ args, related }) => [args, related]), [[[
			'qureshi',
			'mentorships/qureshi.md, old/qureshi.md',
		], ['mentorships/qureshi.md', 'old/qureshi.md']]]);
	});

	test('of the two people it names are offered too, by their stems where these differ', () => {
		const files: Files = {
			'b.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist']),
			'a.md': noteText(['type: mentorship', 'mentor: ruth  abara', 'mentee: Mara Lindqvist']),
			'c.md': noteText(['type: mentorship', 'mentor: Ruth Abara']),
		};
		const text = noteText(['type: meeting', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist', 'date: 2026-11-18']);
		assert.deepEqual(offered('mentorship.ambiguous', text, files), [
			'It belongs to a.md → mentorship: a',
			'It belongs to b.md → mentorship: b',
		]);
		assert.deepEqual(
			ofRule('mentorship.ambiguous', text, { view: viewOf(files, text) }).map((
				{ args, start, end },
			) => [args, text.slice(start, end)]),
			[[['Ruth Abara, Mara Lindqvist', 'a.md, b.md'], 'Ruth Abara']],
		);
		for (
			const other of [
				['type: meeting', 'mentor: Ruth Abara', 'date: 2026-11-18'],
				['type: meeting', 'date: 2026-11-18'],
				['type: goal', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist'],
				['type: mentorship', 'mentorship: qureshi', 'mentor: Ruth Abara', 'mentee: Mara Lindqvist'],
			]
		) {
			assert.deepEqual(offered('mentorship.ambiguous', noteText(other), files), [], other.join());
		}
	});

	test('are offered to one that names none: those that go on, and the only one first', () => {
		const text = noteText(['type: meeting', 'date: 2026-11-18']);
		assert.deepEqual(offered('meeting.without-mentorship', text), [
			'It belongs to abara → mentorship: abara',
			'It belongs to eklund → mentorship: eklund',
			'It belongs to qureshi → mentorship: mentorships/qureshi.md',
		]);
		assert.deepEqual(
			offered('meeting.without-mentorship', text, {
				'x/one.md': AROUND['mentorships/abara.md']!,
				'x/two.md': AROUND['old/qureshi.md']!,
			}),
			['preferred: It belongs to one → mentorship: one'],
		);
		const many = Object.fromEntries(
			['a', 'b', 'c', 'd', 'e', 'f'].map(name => [`${name}.md`, AROUND['mentorships/abara.md']!]),
		);
		assert.equal(offered('meeting.without-mentorship', text, many).length, 5);
		for (const front of ['mentorship: x', 'mentor: x', 'mentee: x']) {
			assert.deepEqual(marked('meeting.without-mentorship', noteText(['type: meeting', front])), [], front);
		}
		assert.deepEqual(marked('meeting.without-mentorship', text), ['meeting']);
		assert.deepEqual(marked('meeting.without-mentorship', noteText(['type: goal'])), []);
	});
});

suite('a booked meeting that has passed', () => {
	test('is settled in its note in one of three ways', () => {
		const text = abaraMeeting('2026-11-18', '', 'status: planned');
		assert.deepEqual(marked('meeting.not-settled', text), ['planned']);
		assert.deepEqual(offered('meeting.not-settled', text), [
			'preferred: It was held → status: held',
			'It was postponed → status: postponed',
			'It was cancelled → status: cancelled',
		]);
		assert.deepEqual(ofRule('meeting.not-settled', text).map(({ args }) => args), [['2026-11-18']]);
	});

	test('is told where it was booked, if it has no note', () => {
		const text = abaraMeeting('2026-11-10', '', 'next_meeting: 2026-11-18');
		assert.deepEqual(marked('meeting.not-settled', text), ['2026-11-18']);
		assert.deepEqual(offered('meeting.not-settled', text), []);
		for (
			const other of [
				abaraMeeting('2026-11-18', '', 'status: held'),
				abaraMeeting('2026-11-18'),
				abaraMeeting('2026-12-18', '', 'status: planned'),
				noteText(['type: goal', 'mentorship: abara']),
			]
		) { assert.deepEqual(marked('meeting.not-settled', other), [], other); }
	});
});

suite('what is offered for whole notes', () => {
	test('a review that was due is noted down for the same day of next year, unless the plan was replaced or all is over', () => {
		const plan = noteText(['type: idp', 'mentorship: abara', 'date: 2026-01-01', 'review_date: 2026-11-22']);
		assert.deepEqual(marked('note.review-due', plan), ['2026-11-22']);
		assert.deepEqual(offered('note.review-due', plan), [
			'preferred: Reviewed; again in a year, on 2027-11-23 → review_date: 2027-11-23',
		]);
		assert.deepEqual(
			offered('note.review-due', plan, { 'later.md': noteText(['type: idp', 'date: 2026-01-02']) }),
			[],
		);
		assert.equal(
			offered('note.review-due', plan, {
				'same.md': noteText(['type: idp', 'date: 2026-01-01']),
				'goal.md': noteText(['type: goal', 'date: 2026-02-01']),
				'none.md': noteText(['type: idp']),
			}).length,
			1,
		);
		for (
			const front of [
				'review_date: 2026-11-23',
				'review_date: 2026-11-24',
				'review_date: 2026-11-22\nstatus: ended',
			]
		) { assert.deepEqual(marked('note.review-due', noteText(['type: mentorship', front])), [], front); }
		assert.deepEqual(marked('note.review-due', noteText(['type: mentorship', 'review_date: 2026-11-22'])), [
			'2026-11-22',
		]);
	});

	test('a second note for the same two people is told at the mentor, while both go on', () => {
		const second = (...more: string[]) =>
			noteText(['type: mentorship', 'mentor: ruth  abara', 'mentee: Mara Lindqvist', ...more]);
		assert.deepEqual(
			ofRule('mentorship.duplicate', second()).map((
				{ args, related, start, end },
			) => [args, related, second().slice(start, end)]),
			[[['mentorships/abara.md'], ['mentorships/abara.md'], 'ruth  abara']],
		);
		for (
			const other of [
				second('status: ended'),
				second().replace('Mara', 'Sara'),
				second().replace('mentee: Mara Lindqvist\n', ''),
				second().replace('mentor: ruth  abara\n', ''),
				second().replace('type: mentorship', 'type: committee'),
				second().replace('ruth  abara', 'X'),
			]
		) { assert.deepEqual(marked('mentorship.duplicate', other), [], other); }
		assert.deepEqual(marked('mentorship.duplicate', second().replace('ruth  abara', 'Samir Qureshi')).length, 1);
	});

	test('of goals of one name each is offered by its path, unless that has spaces', () => {
		const text = item('Count goal:statistics @mentee');
		assert.deepEqual(offered('task.ambiguous-goal', text), [
			'Write “goals/statistics.md” → - [ ] Count goal:goals/statistics.md @mentee',
			'Write “old/statistics.md” → - [ ] Count goal:old/statistics.md @mentee',
		]);
		assert.deepEqual(ofRule('task.ambiguous-goal', text).map(({ args, related }) => [args, related]), [[[
			'statistics',
			'goals/statistics.md, old/statistics.md',
		], ['goals/statistics.md', 'old/statistics.md']]]);
		assert.deepEqual(
			offered('task.ambiguous-goal', text, {
				'a b/statistics.md': AROUND['goals/statistics.md']!,
				'c/statistics.md': AROUND['goals/statistics.md']!,
			}),
			['Write “c/statistics.md” → - [ ] Count goal:c/statistics.md @mentee'],
		);
	});

	test('a goal past its day is achieved or dropped', () => {
		const goal = noteText(['type: goal', 'target_date: 2026-11-22', 'status: active']);
		assert.deepEqual(offered('goal.past-target', goal), [
			'It is achieved → status: achieved',
			'It was dropped → status: dropped',
		]);
		assert.deepEqual(ofRule('goal.past-target', goal).map(({ args }) => args), [['2026-11-22']]);
		for (
			const other of [
				goal.replace('22', '23'),
				goal.replace('active', 'achieved'),
				goal.replace('type: goal', 'type: idp'),
			]
		) { assert.deepEqual(marked('goal.past-target', other), [], other); }
	});

	test('a mentorship that is not there becomes the nearest, if there is one', () => {
		const meeting = (name: string) => noteText(['type: meeting', `mentorship: ${name}`, 'date: 2026-11-18']);
		assert.deepEqual(offered('mentorship.not-found', meeting('abra')), [
			'safe, preferred: Write “abara” → mentorship: abara',
		]);
		assert.deepEqual(ofRule('mentorship.not-found', meeting('abra')).map(({ args }) => args), [['abra', 'abara']]);
		assert.deepEqual(ofRule('mentorship.not-found', meeting('xyzzyq')).map(({ args }) => args), [['xyzzyq', '']]);
		assert.deepEqual(offered('mentorship.not-found', meeting('xyzzyq')), []);
	});

	test('a key given twice loses its second line', () => {
		const text = abaraMeeting('2026-11-18', '', 'location: Library', 'format: video', 'location: Clinic');
		assert.deepEqual(
			ofRule('front-matter.duplicate-key', text).flatMap(fixesOf).map((
				{ title, preferred, edits },
			) => [title, preferred, applyEdits(text, edits)]),
			[[
				'Remove the second “location”',
				true,
				abaraMeeting('2026-11-18', '', 'location: Library', 'format: video'),
			]],
		);
	});

	test('links lead to notes with and without .md, to files, and to folders; what is not there is told as it is written', () => {
		const there = ['papers/a.pdf', 'papers', 'notes/plain.md'];
		const lost = (body: string, ...front: string[]) =>
			ofRule('link.not-found', abaraMeeting('2026-11-18', body, ...front), {
				exists: path => there.includes(path),
			}).map(({ args }) => (args ?? []).join(''));
		assert.deepEqual(
			lost(
				'[a](../papers/a.pdf) [b](../papers) [c](../notes/plain) [d](../goals/statistics) '
					+ '[e](../goals/statistics.md#x) [f](/papers/a.pdf?y)\n',
			),
			[],
		);
		assert.deepEqual(
			lost(
				'[a](../papers/b.pdf) [b](../paper) [c](<../b c>) [d](x.longending9) ![e](x.png) [f](mailto:x) '
					+ '[g](#x) [h]()\n',
			),
			['../papers/b.pdf', '../paper', '../b c', 'x.longending9'],
		);
		const goal = (...links: string[]) =>
			ofRule('link.not-found', noteText(['type: goal', `links: [${links.join(', ')}]`]), {
				exists: path => there.includes(path),
			}).map(({ args, start, end }) => [(args ?? []).join(''), end - start]);
		assert.deepEqual(goal('../papers/a.pdf', '"@key"', '../papers/c.pdf'), [['../papers/c.pdf', 15]]);
	});

	test('front matter is closed after the last line that can be part of it', () => {
		const closed = (text: string) =>
			offered('front-matter.unclosed', text).length === 0
				? undefined
				: applyEdits(text, ofRule('front-matter.unclosed', text).flatMap(fixesOf)[0]!.edits);
		const front = '---\ntype: goal\ntags:\n- a\n- b\nlinks:\n  - c\n# note\nrequested-by: x\n';
		for (const body of ['Text\n', '\n- [ ] a\n', '-x\n', 'a b: c\n', '1: x\n']) {
			assert.equal(closed(front + body), `${front}---\n${body}`, body);
		}
		assert.match(
			offered('front-matter.unclosed', `${front}Text\n`).join(),
			/^preferred: Close the front matter with ---/,
		);
	});

	test('a private part is closed at the end, in the line endings of the note, where a marker counts there', () => {
		assert.deepEqual(
			ofRule('private.unclosed', held('<!-- private -->\nx\n\n')).flatMap(fixesOf).map((
				{ title, safe, preferred, edits },
			) => [title, safe, preferred, edits.map(({ text }) => text)]),
			[['Close the private part at the end of the note', true, true, ['\n\n<!-- /private -->']]],
		);
		const windows = held('<!-- private -->\nx').replaceAll('\n', '\r\n');
		assert.deepEqual(
			ofRule('private.unclosed', windows).flatMap(fixesOf).map(({ edits }) => applyEdits(windows, edits)),
			[`${windows}\r\n\r\n<!-- /private -->`],
		);
		assert.deepEqual(offered('private.unclosed', held('<!-- private -->\n```\ncode\n')), []);
	});
});

suite('what is offered for items', () => {
	test('a second field of a kind goes, from the line it stands on', () => {
		assert.deepEqual(
			offered('task.duplicate-field', item('Send due:2026-12-01 @mentee\n  and more due:2026-12-02')),
			['safe, preferred: Remove the second due, which does not count →   and more'],
		);
		assert.deepEqual(offered('task.duplicate-field', item('due:2026-12-01 a due:2026-12-02')), [
			'safe, preferred: Remove the second due, which does not count → - [ ] due:2026-12-01 a',
		]);
		assert.ok(
			ofRule('task.duplicate-field', item('a due:2026-12-01 due:2026-12-02')).every(({ rule }) =>
				rule.code === 'task.duplicate-field' && rule.unnecessary === true
			),
		);
	});

	test('one without an owner is given to either side', () => {
		assert.deepEqual(offered('task.no-owner', item('Send due:2026-12-01')), [
			'safe, preferred: Give it to the mentee: @mentee → - [ ] Send due:2026-12-01 @mentee',
			'Give it to the mentor: @mentor → - [ ] Send due:2026-12-01 @mentor',
		]);
	});

	test('a sign without a meaning becomes one of three, and a done item gets a day', () => {
		assert.deepEqual(offered('task.unknown-box', held('- [?] Ask\n')), [
			'preferred: Write an open box [ ], as which it counts → - [ ] Ask',
			'Write a done box [x] → - [x] Ask',
			'Write a cancelled box [-] → - [-] Ask',
		]);
		const done = offered('task.done-without-date', held('## Homework\n\n- [x] Send @mentee\n'));
		assert.equal(done.length, 1);
		assert.match(done[0]!, /^(?:safe, )?(?:preferred: )?\S.* → - \[x\] Send @mentee done:2026-11-\d\d$/);
	});

	test('an owner whom nobody knows, also one of several in brackets, becomes the nearest', () => {
		const text = item('Ask [owner:: abara, eklnd, nobodyatall]');
		assert.deepEqual(marked('task.unknown-owner', text), ['eklnd', 'nobodyatall']);
		assert.deepEqual(ofRule('task.unknown-owner', text).map(({ args }) => args), [['eklnd', 'eklund'], [
			'nobodyatall',
			'',
		]]);
		assert.deepEqual(offered('task.unknown-owner', text), [
			'safe, preferred: Write “eklund” → - [ ] Ask [owner:: abara, eklund, nobodyatall]',
		]);
	});

	test('a clear date is read in any of the common forms, an impossible one as what it may have been', () => {
		assert.deepEqual(
			['2026-2-3', '2026/02/03', '2026.2.3', ' 2026 - 2 - 13 ', '2026-02-03.,;:!?)'].map(clearDate),
			['2026-02-03', '2026-02-03', '2026-02-03', '2026-02-13', '2026-02-03'],
		);
		for (const written of ['2026年2月3日', '２０２６－０２－０３', '٢٠٢٦-٠٢-٠٣', '२०२६-०२-०३', '๒๐๒๖-๐๒-๐๓']) {
			assert.equal(clearDate(written), '2026-02-03', written);
		}
		assert.deepEqual(
			['x2026-2-3', '2026-2-3x', '2026-2-30', '26-2-3', '2026-2', '2026x2-3', '2026-2x3'].map(clearDate),
			Array.from({ length: 7 }, () => undefined),
		);
		assert.deepEqual(
			[
				'2026-02-30',
				' 2026-1-32',
				'2026 / 12 / 32',
				'2026-13-01',
				'2026-00-01',
				'2026-0-0',
				'2026-31-12',
				'x 2026-02-30',
				'2026x2-30',
				'2026-2x30',
			].map(likelyDates),
			[['2026-02-28'], ['2026-01-31'], ['2026-12-31'], ['2026-01-13'], [], [], ['2026-12-31'], [], [], []],
		);
	});
});

suite('what all rules have in common', () => {
	test('each tells in a sentence what it found, under a title of its own', () => {
		for (const { code, message, title } of ALL_RULES) {
			assert.match(message, /^.{12,}[.}?)]$/su, code);
			assert.match(title, /^\p{Lu}.{5,}[^.]$/u, code);
		}
		assert.equal(new Set(ALL_RULES.map(({ title }) => title)).size, ALL_RULES.length);
	});

	const BROKEN = abaraMeeting(
		'2026-11-18',
		'## Homework\n\n- [ ] Send area:reserch @mentee\n- [ ] Read\n'
			+ '- [?] Ask @mentee due:2026-2-3 due:2026-02-30\n\n<!-- privte -->\n',
		'tags: [private]',
	);

	test('findings come by place, of one place the shorter and then the graver first', () => {
		const places = check(BROKEN).map(({ start, end }) => [start, end] as const);
		assert.ok(places.length > 5);
		for (const [index, [start, end]] of places.entries()) {
			const [before, last] = places[index - 1] ?? [0, 0];
			assert.ok(start > before || start === before && end >= last, String(index));
		}
	});

	test('safe fixes are done together, in order and apart from each other, and others are not', () => {
		const edits = safeEdits(check(BROKEN));
		const after = applyEdits(BROKEN, edits);
		assert.match(after, /- \[ \] Send area:research @mentee\n- \[ \] Read @mentee\n/);
		assert.match(after, /<!-- private -->\n/);
		assert.doesNotMatch(after, /confidentiality:/);
		for (const [index, edit] of edits.entries()) { assert.ok(index === 0 || edits[index - 1]!.end < edit.start); }
	});

	test('fixes of one kind are the preferred ones of that rule alone', () => {
		const findings = checkNote(inputOf(BROKEN));
		assert.equal(
			applyEdits(BROKEN, editsOfKind(findings, 'private.would-be-exported')),
			BROKEN.replace('<!-- privte -->', '<!-- private -->').replace(
				'tags: [private]\n',
				'tags: [private]\nconfidentiality: private\n',
			),
		);
		assert.deepEqual(editsOfKind(findings, 'task.no-owner').map(({ text }) => text.trim()), ['@mentee']);
		assert.deepEqual(editsOfKind(findings, 'file.binary'), []);
	});
});
