import assert from 'node:assert/strict';
import { optionsOf, readNotebookConfig } from '../../../src/core/note/notebookConfig.ts';
import { DEFAULT_NOTE_OPTIONS } from '../../../src/core/model/noteOptions.ts';
import { NotebookFolder } from './notebookFolder.ts';
import { reportOf, runCli } from './runCli.ts';

const NOTE = '---\ntype: meeting\nmentor: Ruth Abara\nmentee: Mara Lindqvist\ndate: 2026-11-18\n---\n## Tagebuch\n\n'
	+ '- [ ] ZQ @mentee\n\n## Aufgaben\n\n- [ ] Schicken\n';

suite('.mentoring/config.yml', () => {
	test('adds words to those that hold anyway, in any of the ways of writing lists', () => {
		const { words } = readNotebookConfig(
			'private_headings: [Tagebuch, "🔒"]\nhomework_headings:\n  - Aufgaben\nmentor_words: Mentorin\n',
		);
		assert.deepEqual(words, {
			privateHeadings: ['Tagebuch', '🔒'],
			homeworkHeadings: ['Aufgaben'],
			mentorWords: ['Mentorin'],
		});
		assert.deepEqual(optionsOf({ words }).homeworkHeadings, [...DEFAULT_NOTE_OPTIONS.homeworkHeadings, 'Aufgaben']);
		assert.deepEqual(readNotebookConfig('private_headings: []\n').words, { privateHeadings: [] });
		for (const text of ['- a\n', 'a: [\n', 'x'.repeat(70_000)]) {
			assert.equal(typeof readNotebookConfig(text).problem, 'string', text.slice(0, 9));
		}
	});

	test('names whom to turn to, in any of the ways of writing lists', () => {
		const contacts = (text: string) => readNotebookConfig(text).contacts;
		assert.deepEqual(contacts('contacts:\n  - Ombudsperson: 5 33 10\n  - "Dean: 2"\n  - Ana Vega\n'), [
			'Ombudsperson: 5 33 10',
			'Dean: 2',
			'Ana Vega',
		]);
		assert.deepEqual(contacts('contacts:\n  Ombudsperson: 5 33 10\n  Ana Vega:\n'), [
			'Ombudsperson: 5 33 10',
			'Ana Vega',
		]);
		assert.deepEqual([contacts('contacts: Ana Vega\n'), contacts('contacts:\n'), contacts('')], [
			['Ana Vega'],
			undefined,
			undefined,
		]);
		assert.equal(
			readNotebookConfig('contacts:\n  - a:\n      b: [c]\n').problems?.[0]?.code,
			'file.config-unknown-value',
		);
	});

	test('is read by the command line', async () => {
		const folder = new NotebookFolder({
			'a.md': NOTE,
			'.mentoring/config.yml': 'private_headings: [Tagebuch]\nhomework_headings: [Aufgaben]\n',
		});
		try {
			const { out } = await runCli(['status', folder.path, '--json']);
			const { homework, problems } = JSON.parse(out) as { homework: { text: string }[], problems: unknown[] };
			assert.deepEqual([homework.map(({ text }) => text), problems], [['Schicken'], []]);
			folder.write('.mentoring/config.yml', 'a: [\n');
			assert.match((await runCli(['status', folder.path, '--json'])).out, /config\.yml/);
		} finally {
			folder.remove();
		}
	});
});

suite('keys of .mentoring/config.yml', () => {
	const NOTES = {
		'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\n---\n',
		'm.md': '---\ntype: meeting\nmentorship: abara\ndate: 2026-11-18\n---\n## Aufgaben — Mentorin\n\n'
			+ '- [ ] Schicken\n\n## Forschung\n\n- [ ] Ziele @mentee\n\n## Dienste\n\n- [ ] Plan @mentee\n',
	};
	const homework = async (config: string, ...options: string[]): Promise<unknown[]> => {
		const folder = new NotebookFolder({ ...NOTES, '.mentoring/config.yml': config });
		try {
			return (await reportOf(folder.path, ...options)).homework.map((
				{ text, owners, area },
			) => [text, owners.join(), area]);
		} finally {
			folder.remove();
		}
	};

	test('a language brings its words for homework, sides and areas; names of areas are added', async () => {
		assert.deepEqual(await homework(''), [['Ziele', 'mentee', null], ['Plan', 'mentee', null]]);
		assert.deepEqual(await homework('language: de-CH\narea_names:\n  Clinical: [Dienste]\n'), [
			['Schicken', 'mentor', null],
			['Ziele', 'mentee', 'research'],
			['Plan', 'mentee', 'clinical'],
		]);
		assert.deepEqual(await homework('language: [fr, de]\n', '--owner', 'mentor'), [['Schicken', 'mentor', null]]);
	});

	test('me is who is meant by --owner me', async () => {
		assert.deepEqual(await homework('language: de\nme: "[[people/mara|Mara Lindqvist]]"\n', '--owner', 'me'), [[
			'Ziele',
			'mentee',
			'research',
		], ['Plan', 'mentee', null]]);
		assert.deepEqual(await homework('language: de\nme: Dr. Ruth Abara\n', '--owner', 'Me'), [[
			'Schicken',
			'mentor',
			null,
		]]);
		const folder = new NotebookFolder({ ...NOTES });
		try {
			const { status, error } = await runCli(['status', folder.path, '--owner', 'me']);
			assert.equal(status, 2);
			assert.match(
				error,
				/^mentoring-notebook: --owner me: \.mentoring\/config\.yml in .* does not say who you are\. [^\n]*\n$/,
			);
			folder.write('abara.md', `${NOTES['abara.md'].slice(0, -4)}role: mentor\n---\n`);
			folder.write(
				'own.md',
				'---\ntype: meeting\nmentorship: abara\ndate: 2026-11-20\n---\n- [ ] Mine @me\n- [ ] Hers @mentee\n',
			);
			const own = await reportOf(folder.path, '--owner', 'me');
			assert.deepEqual(own.homework.map(({ text, owners }) => [text, owners]), [['Mine', ['mentor']]]);
			const { out } = await runCli(['query', folder.path, 'homework', 'owner:me']);
			assert.match(out, /Mine/);
			assert.doesNotMatch(out, /Hers/);
		} finally {
			folder.remove();
		}
	});

	const TOLD: readonly (readonly [text: string, code: string, line: number, args: readonly string[]])[] = [
		['# a\nhomework_heading: [x]\n', 'file.config-unknown-key', 1, ['homework_heading']],
		['language: tlh\n', 'file.config-unknown-value', 0, ['language', 'tlh']],
		['language: constructor\n', 'file.config-unknown-value', 0, ['language', 'constructor']],
		['area_names:\n  reserach: x\n', 'file.config-unknown-value', 1, ['area_names', 'reserach', 'research']],
		['area_names: [x]\n', 'file.config-unknown-value', 0, ['area_names', '["x"]']],
		['area_names:\n  research: {a: b}\n', 'file.config-unknown-value', 1, ['area_names', '{"a":"b"}']],
		['me: [a, b]\n', 'file.config-unknown-value', 0, ['me', '["a","b"]']],
		['mentor_words: {a: b}\n', 'file.config-unknown-value', 0, ['mentor_words', '{"a":"b"}']],
		['__proto__: 1\n', 'file.config-unknown-key', 0, ['__proto__']],
	];

	for (const [text, code, line, args] of TOLD) {
		test(`${JSON.stringify(text)} is told, and the rest is read`, () => {
			const { problems, words } = readNotebookConfig(`${text}homework_headings: Aufgaben\n`);
			assert.deepEqual(
				problems?.map(problem => [problem.code, problem.line, problem.args.slice(0, args.length)]),
				[[code, line, args]],
			);
			assert.deepEqual(words, { homeworkHeadings: ['Aufgaben'] });
		});
	}

	test('a key that nearly says private is told, and its words name private sections all the same', () => {
		for (
			const key of ['private', 'private_words', 'privateHeading', 'Private-Sections', 'privat', 'confidential']
		) {
			const { problems, words } = readNotebookConfig(`${key}: [Diary, Doubts]\nprivate_headings: Worries\n`);
			assert.deepEqual(problems?.map(({ code }) => code), ['file.config-unknown-key'], key);
			assert.deepEqual(words, { privateHeadings: ['Diary', 'Doubts', 'Worries'] }, key);
		}
	});

	test('what is not filled in yet is no problem', () => {
		assert.deepEqual(readNotebookConfig('me:\nlanguage:\narea_names:\n  research:\nprivate_headings:\n'), {
			words: { privateHeadings: [] },
		});
		assert.deepEqual(readNotebookConfig(''), { words: {} });
	});
});

suite('the voice of templates', () => {
	test('is mentor or mentee; anything else is told and changes nothing', () => {
		assert.equal(readNotebookConfig('voice: Mentor\n').voice, 'mentor');
		assert.equal(readNotebookConfig('voice:\n').voice, undefined);
		const { voice, problems } = readNotebookConfig('voice: loud\n');
		assert.deepEqual([voice, problems?.map(({ code }) => code)], [undefined, ['file.config-unknown-value']]);
	});
});
