import assert from 'node:assert/strict';
import {
	accomplishmentsPage,
	accomplishmentsToAdd,
	namedWorks,
	workAccomplishment,
} from '../../../src/core/documents/gatherAccomplishments.ts';
import { cvLines } from '../../../src/core/documents/cvLines.ts';
import type { CalendarDate } from '../../../src/core/model/calendarDate.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { isBy, newWorks, seenNow, type NewSince } from '../../../src/core/works/newWorks.ts';
import { vancouver } from '../../../src/core/works/vancouver.ts';
import type { Work } from '../../../src/core/works/work.ts';
import { noteText } from '../../support/noteBuilder.ts';
import { publicNotesOf } from '../../support/sampleNotes.ts';

const SINCE = '2026-10-15' as CalendarDate;
const TODAY = '2026-11-23' as CalendarDate;
const work = (key: string, facts: Partial<Work> = {}): Work => ({
	key,
	kind: 'publication',
	isArticle: true,
	title: `On *${key}*`,
	authors: { names: [{ family: 'Lindqvist', given: 'M' }] },
	container: 'J',
	...facts,
});
const newIn = (works: readonly Work[], by: Partial<NewSince> = {}): readonly string[] =>
	newWorks(works, { since: SINCE, today: TODAY, me: 'Dr. Mara Lindqvist', named: new Set(), seen: undefined, ...by })
		.map(({ work: { key }, date, isSure }) => `${key} ${date}${isSure ? '' : '?'}`);

suite('what is new among the works of references', () => {
	test('is what appeared since the day', () => {
		assert.deepEqual(
			newIn([
				work('before', { date: '2026-10-14' }),
				work('first', { date: '2026-10-15' }),
				work('last', { date: '2026-11-23' }),
				work('ahead', { date: '2026-11-24' }),
				work('undated'),
			]),
			['first 2026-10-15', 'last 2026-11-23'],
		);
		assert.deepEqual(
			newIn([
				work('online', { date: '2027-01', appeared: '2026-11-02' }),
				work('print', { date: '2026-11-02', appeared: '2026-01-02' }),
			]),
			['online 2026-11-02'],
		);
	});

	test('may be what has a month or a year only, unless the file had it before', () => {
		const vague = [
			work('year', { date: '2026' }),
			work('october', { date: '2026-10' }),
			work('november', { date: '2026-11' }),
			work('old', { date: '2025' }),
		];
		assert.deepEqual(newIn(vague), ['year 2026-11-23?', 'october 2026-10-31?', 'november 2026-11-23']);
		assert.deepEqual(
			newIn(vague, {
				seen: { year: '<2026-09-01', october: '2026-10-01', november: '<2026-11-20', old: '2026-01-01' },
			}),
			['november 2026-11-23'],
		);
	});

	test('is what was put into the file since: it says so, or it was not there', () => {
		assert.deepEqual(
			newIn([
				work('said', { date: '2019', added: '2026-11-01' as CalendarDate }),
				work('long', { date: '2019', added: '2026-01-01' as CalendarDate }),
			]),
			['said 2026-11-01'],
		);
		const seen = { there: '<2026-10-20', since: '2026-11-05', before: '2026-10-01' };
		assert.deepEqual(
			newIn(['there', 'since', 'before', 'fresh'].map(key => work(key, { date: '2019' })), { seen }),
			['since 2026-11-05', 'fresh 2026-11-23'],
		);
	});

	test('is neither what others wrote nor what the notes name already', () => {
		const theirs = work('theirs', {
			date: '2026-11-01',
			authors: { names: [{ family: 'Solheim', given: 'Ingrid' }] },
		});
		assert.deepEqual(newIn([theirs, work('named', { date: '2026-11-01' })], { named: new Set(['named']) }), []);
		assert.deepEqual(newIn([theirs], { me: undefined }), ['theirs 2026-11-01?']);
	});

	test('knows an author by initials', () => {
		const by = (family: string, given?: string): boolean =>
			isBy(
				work('x', { authors: { names: [{ family, ...given === undefined ? {} : { given } }] } }),
				'Mara A. Lindqvist, MD',
			);
		assert.deepEqual([
			by('Lindqvist', 'Mara'),
			by('Lindqvist', 'MA'),
			by('Lindqvist', 'M.'),
			by('Lindqvist', 'A'),
			by('Lindqvist', 'B'),
			by('Lindqvist', 'Mary'),
			by('Solheim', 'MA'),
			by('Lindqvist Group'),
			by('Mara A. Lindqvist'),
		], [true, true, true, true, false, false, false, false, true]);
		const authors = { names: [{ family: 'Solheim', given: 'Ingrid' }, { family: 'Lindqvist', given: 'MA' }] };
		assert.ok(isBy(work('x', { authors }), 'Mara A. Lindqvist'));
	});

	test('is remembered by when it was first there', () => {
		assert.deepEqual(seenNow([work('a'), work('b')], undefined, TODAY), { a: '<2026-11-23', b: '<2026-11-23' });
		assert.deepEqual(seenNow([work('b'), work('c')], { a: '<2026-01-01', b: '2026-02-01' }, TODAY), {
			b: '2026-02-01',
			c: '2026-11-23',
		});
	});
});

suite('works among the accomplishments', () => {
	const paper = {
		work: work('lindqvist-curves', { date: '2026-11-01', volume: '3' }),
		date: '2026-11-01' as CalendarDate,
		isSure: true,
	};
	const gathered = workAccomplishment(paper, vancouver(paper.work));

	test('stand below what they are, and say how they are cited', () => {
		const talk = workAccomplishment(
			{ ...paper, work: work('{odd} key', { kind: 'talk', isArticle: false }) },
			'A talk',
		);
		assert.equal(
			accomplishmentsPage(SINCE, [gathered, talk], ENGLISH),
			`# What went well since 2026-10-15

## Papers

- 2026-11-01 Lindqvist M. On \\*lindqvist-curves\\*. J. 2026 Nov 1;3. kind:publication [@lindqvist-curves]

## Talks

- 2026-11-01 A talk kind:talk
`,
		);
	});

	test('are added to the note once, and read there for a curriculum vitae', () => {
		const added = accomplishmentsToAdd('- 2026-01-01 Began', SINCE, TODAY, [gathered], ENGLISH)!;
		assert.match(added, /### Papers\n\n- 2026-11-01 Lindqvist M/);
		assert.equal(
			accomplishmentsToAdd(`- 2026-11-02 Online [@lindqvist-curves]`, SINCE, TODAY, [gathered], ENGLISH),
			undefined,
		);
		const notes = publicNotesOf({
			'a.md': noteText(
				['type: accomplishments'],
				`${added}\n- 2026-11-03 Both [@lindqvist-curves; @other]\n`
					+ '- 2026-11-04 Accepted! [@other] part:"all of it"\n',
			),
		});
		assert.deepEqual([...namedWorks(notes)], ['lindqvist-curves', 'other']);
		assert.deepEqual(
			cvLines(notes, new Map([['other', 'Lindqvist M. Other. J. 2026.']])).map((
				{ text, group, myPart },
			) => [group, text, myPart]),
			[
				['Papers', 'Lindqvist M. Other. J. 2026.', 'all of it'],
				['Papers', 'Both [@lindqvist-curves; @other]', undefined],
				['publication', 'Lindqvist M. On *lindqvist-curves*. J. 2026 Nov 1;3. [@lindqvist-curves]', undefined],
			],
		);
	});
});
