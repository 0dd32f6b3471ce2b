import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { composeReceipt, lastTwelveMonths, receiptPage } from '../../../src/core/programme/composeReceipt.ts';
import { dayNumber } from '../../../src/core/programme/dayNumbers.ts';
import { readReceipt } from '../../../src/core/programme/readReceipt.ts';
import { RECEIPT_KEYS, receiptJson, type Receipt, type ReceiptFacts } from '../../../src/core/programme/receipt.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { assertGolden } from '../../support/golden.ts';
import { abara, abaraMeeting, day, noteText, TODAY, type Files } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { publicNotesOf, sampleFiles } from '../../support/sampleNotes.ts';

const YEAR = lastTwelveMonths(TODAY);
const receiptOf = (files: Files, key = 'abara.md', request = {}): Receipt =>
	composeReceipt(publicNotesOf(files), key, { ...YEAR, ...request }, ENGLISH)!;
const isValid = new Ajv().compile(
	JSON.parse(readFileSync(new URL('../../../schemas/receipt.schema.json', import.meta.url), 'utf8')) as object,
);

suite('a receipt', () => {
	test('of the sample says when they met, in the published form, and reads back as it was', () => {
		for (const key of ['abara', 'committee']) {
			const receipt = receiptOf(sampleFiles(), `mentoring/mentorships/${key}.md`, {
				programme: 'Faculty Mentoring',
				department: 'Paediatrics',
			});
			const json = receiptJson(receipt);
			assertGolden(`programme/${key}-receipt.json`, json);
			assertGolden(`programme/${key}-receipt.md`, receiptPage(receipt, ENGLISH));
			assert.ok(isValid(JSON.parse(json)), JSON.stringify(isValid.errors));
			assert.deepEqual(readReceipt(json, dayNumber(TODAY)!), JSON.parse(json));
		}
	});

	test('tells days of each kind once, within the days asked for and up to today', () => {
		const meeting = (date: string, status: string) => ({
			[`m/${date}-${status}.md`]: abaraMeeting(date, '', `status: ${status}`),
		});
		const files = {
			'abara.md': abara('cadence: 6 weeks', 'start_date: 2026-01-05', 'next_meeting: 2026-12-16'),
			...meeting('2026-03-01', 'held'),
			...meeting('2026-02-01', 'held'),
			...meeting('2026-03-01', 'postponed'),
			...meeting('2026-04-01', 'postponed'),
			...meeting('2026-05-01', 'cancelled'),
			...meeting('2025-01-01', 'held'),
			...meeting('2026-12-16', 'planned'),
			...meeting('2027-01-01', 'cancelled'),
		};
		const receipt = receiptOf(files, 'abara.md', { until: day('2027-12-31') });
		assert.deepEqual([receipt.held, receipt.moved, receipt.missed], [['2026-02-01', '2026-03-01'], ['2026-04-01'], [
			'2026-05-01',
		]]);
		assert.deepEqual([receipt.from, receipt.until, receipt.rhythm, receipt.started, receipt.nextBooked], [
			'2025-11-24',
			TODAY,
			{ every: 6, unit: 'weeks' },
			'2026-01-05',
			true,
		]);
	});

	test('takes names, programme and department from the note, another where the pair says so, and a code in place of the names', () => {
		const files = { 'abara.md': abara('programme: Faculty', 'department: Renal') };
		assert.deepEqual(who(receiptOf(files)), ['Faculty', 'Renal', null, 'Ruth Abara', 'Mara Lindqvist']);
		assert.deepEqual(who(receiptOf(files, 'abara.md', { programme: 'Clinic', code: 'A-17' })), [
			'Clinic',
			'Renal',
			'A-17',
			null,
			null,
		]);
		assert.deepEqual(who(receiptOf({ 'abara.md': abara('programme_code: A-17') })), [
			null,
			null,
			'A-17',
			null,
			null,
		]);
		assert.deepEqual(
			who(receiptOf({ 'abara.md': abara() }, 'abara.md', { department: `  **Renal**\u202E ${'x'.repeat(300)}` }))[
				1
			]?.slice(0, 16),
			'Renal<U+202E> xx',
		);
	});

	test('says whether agreement and plan were looked at again as agreed', () => {
		const reviewed = (files: Files, front: readonly string[] = []) => {
			const { agreementReviewed, planReviewed } = receiptOf({ 'abara.md': abara(...front), ...files });
			return [agreementReviewed, planReviewed];
		};
		assert.deepEqual(reviewed({}), [false, false]);
		assert.deepEqual(reviewed({}, ['review_date: 2026-11-22']), [false, false]);
		assert.deepEqual(reviewed({}, ['review_date: 2026-11-23']), [true, false]);
		assert.deepEqual(
			reviewed({ 'r.md': noteText(['type: review', 'mentorship: abara', 'date: 2026-11-22']) }, [
				'review_date: 2026-11-22',
			]),
			[true, false],
		);
		assert.deepEqual(reviewed({ 'i.md': noteText(['type: idp', 'mentorship: abara', 'date: 2026-01-01']) }), [
			false,
			true,
		]);
		assert.deepEqual(reviewed({ 'i.md': noteText(['type: idp', 'date: 2024-01-01', 'review_date: 2027-01-01']) }), [
			false,
			true,
		]);
		assert.deepEqual(reviewed({ 'i.md': noteText(['type: idp', 'date: 2024-01-01', 'review_date: 2026-01-01']) }), [
			false,
			false,
		]);
	});

	test('of a committee counts its concerns, and says whether the chair’s page was filed', () => {
		const board = (body: string, ...front: string[]): Files => ({
			'board.md': noteText([
				'type: committee',
				'chair: Joan Petrie',
				'members: [Joan Petrie]',
				'mentee: Mara Lindqvist',
			]),
			'm/a.md': noteText(
				['type: meeting', 'mentorship: board', 'date: 2026-10-28', 'status: held', ...front],
				body,
			),
		});
		const told = (
			receipt: Receipt,
		) => [
			receipt.committeeMet,
			receipt.chairsPageFiled,
			receipt.concernsOpen,
			receipt.concernsSettled,
			receipt.chair,
			receipt.mentor,
		];
		assert.deepEqual(told(receiptOf(board('\n## Concerns\n\n- Too many duties\n- [x] No plan\n'), 'board.md')), [
			true,
			false,
			1,
			1,
			'Joan Petrie',
			null,
		]);
		assert.deepEqual(told(receiptOf(board('', 'page_filed: 2026-10-30'), 'board.md')), [
			true,
			true,
			0,
			0,
			'Joan Petrie',
			null,
		]);
	});

	test('of what is private there is none', () => {
		assert.equal(
			composeReceipt(publicNotesOf({ 'abara.md': abara('confidentiality: private') }), 'abara.md', YEAR, ENGLISH),
			undefined,
		);
	});
});

function who({ programme, department, code, mentor, mentee }: ReceiptFacts): (string | null)[] {
	return [programme, department, code, mentor, mentee];
}

/** Anything that people write, and what means something elsewhere: dates, boxes, owners, fields. */
const prose = fc.array(
	fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 40 }).map(text => text.replace(/[<%`~]/g, '')),
		fc.constantFrom(
			'- [ ] Send it @mentor due:2026-11-01',
			'2026-05-05',
			'- [x] Done done:2026-02-02',
			'> Said.',
			'**Bold.** satisfaction: 3',
			'1. First',
		),
	),
	{ maxLength: 5 },
).map(lines => lines.map(line => line.replace(/^\s*(?:#+|---|===|:::)/, '')).join('\n\n'));

suite('only dates and named facts', () => {
	test('changing any prose of a notebook leaves every receipt the same to the byte', () => {
		const files = Object.fromEntries(
			Object.entries(sampleFiles()).filter(([path]) =>
				/mentorships|goals|idp|accomplishments|2026-(?:0[4-6]|1)/.test(path)
			),
		);
		const keys = ['abara', 'eklund', 'committee'].map(name => `mentoring/mentorships/${name}.md`);
		const told = (all: Files) => keys.map(key => receiptJson(receiptOf(all, key)));
		const before = told(files);
		fc.assert(
			fc.property(
				fc.constantFrom(...Object.keys(files)),
				prose,
				fc.integer({ min: 1, max: 25 }),
				(path, words, shift) => {
					const changed = hasConcerns(files[path]!)
						? Object.keys(files).filter(other => hasConcerns(files[other]!))
						: [path];
					assert.deepEqual(
						told({
							...files,
							...Object.fromEntries(changed.map(each => [each, otherProse(files[each]!, words, shift)])),
						}),
						before,
						path,
					);
				},
			),
			{ numRuns: runs(15) },
		);
	});

	test('every goal, task, title, satisfaction and place can be another', () => {
		const front = ['status: held', 'next_meeting: 2026-12-16'];
		const files = (word: string, number: number): Files => ({
			'abara.md': abara(`title: ${word}`, `location: ${word}`, 'cadence: monthly', `mentor_role: ${word}`),
			'm/a.md': abaraMeeting(
				'2026-10-01',
				`\n# ${word}\n\n- [ ] ${word} @mentor\n`,
				...front,
				`satisfaction: ${number}`,
				`location: ${word}`,
				`tags: [${word}]`,
			),
			'g.md': noteText(['type: goal', `title: ${word}`, 'mentorship: abara', `progress: ${number}`], word),
		});
		assert.equal(receiptJson(receiptOf(files('Homesick', 3))), receiptJson(receiptOf(files('Happy', 9))));
	});

	test('only named keys can be written, whatever hangs on to a receipt', () => {
		const receipt = receiptOf({ 'abara.md': abara('cadence: monthly') });
		const more = { ...receipt, title: 'Secret', rhythm: { ...receipt.rhythm!, note: 'Secret' } } as Receipt;
		assert.equal(receiptJson(more), receiptJson(receipt));
		assert.deepEqual(Object.keys(JSON.parse(receiptJson(more)) as object), Object.keys(RECEIPT_KEYS));
		const refused = [
			// @ts-expect-error a key that no receipt has
			(): ReceiptFacts => ({ ...receipt, title: 'Secret' }),
			// @ts-expect-error facts that were not composed from what is public
			(): string => receiptJson({ ...receipt } satisfies ReceiptFacts as ReceiptFacts),
		];
		assert.equal(refused.length, 2);
	});
});

/** A concern is known from one meeting to the next by its words: they are changed in all notes alike. */
function hasConcerns(text: string): boolean {
	return /concern/i.test(text);
}

/**
 * The same headings, boxes and front matter, every word another: letters are moved on in the alphabet, so that words
 * which were the same still are. Elsewhere than under concerns more is put in.
 */
function otherProse(text: string, more: string, shift: number): string {
	const [, front, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [undefined, '', text];
	const lines = body!.split('\n').map((line, index, all) =>
		/^#|^\s*(?:<!--|%%|```)|private/i.test(line) || /^\|[-:| ]+\|$/.test(all[index + 1] ?? '')
			? line
			: line.replace(
				/(?<!\[)[a-z]|[a-z](?!\])/g,
				letter => String.fromCharCode((letter.charCodeAt(0) - 97 + shift) % 26 + 97),
			)
	);
	return `${front!}${hasConcerns(text) ? '' : `\n${more}\n`}${lines.join('\n')}`;
}
