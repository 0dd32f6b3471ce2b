import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
	accomplishmentsPage,
	accomplishmentsSince,
	accomplishmentsToAdd,
} from '../../../src/core/documents/gatherAccomplishments.ts';
import { boundariesPage } from '../../../src/core/documents/boundaries.ts';
import {
	offerFacts,
	askMentorLetter,
	askMentorMessage,
	declineLetter,
	declineMessage,
} from '../../../src/core/documents/opportunities/letters.ts';
import { firstName } from '../../../src/core/documents/opportunities/greeting.ts';
import { OFFER_WAYS_OUT } from '../../../src/core/documents/opportunities/mentorDrafts.ts';
import { weighOffer } from '../../../src/core/documents/opportunities/weighOffer.ts';
import { prioritiesOf, priorityComparison } from '../../../src/core/documents/priorityComparison.ts';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import { comparePriorities } from '../../../src/core/query/comparePriorities.ts';
import { hoursByDecision } from '../../../src/core/query/hours.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { abara, noteText, type Files } from '../../support/noteBuilder.ts';
import { SECRET } from '../../support/privateNotebook.ts';
import { publicNotesOf, sampleTexts } from '../../support/samplePublicNotes.ts';

const sample = publicNotesOf(sampleTexts());
const panel = offerFacts(sample, 'mentoring/opportunities/guideline-panel.md')!;

/** `MENTORING_GOLDEN=write` writes them anew, to be read before they are committed. */
function matchesGolden(name: string, text: string): void {
	const file = new URL(`../../fixtures/offers/${name}`, import.meta.url);
	if (process.env['MENTORING_GOLDEN'] === 'write') { writeFileSync(file, text); }
	assert.ok(existsSync(file), `${name} is not written yet`);
	assert.equal(text, readFileSync(file, 'utf8'));
}

suite('offers of the sample', () => {
	test('are weighed beside goals, mission and hours', () => {
		matchesGolden('weigh.md', weighOffer(sample, panel, ENGLISH));
	});
	test('beside the hours of this year alone, where they are shared among years', () => {
		const page = (...fields: string[]) => {
			const notes = publicNotesOf({
				'yes.md': noteText(['type: opportunity', 'date: 2026-02-01', 'decision: accept', 'hours: 10.1']),
				'o.md': noteText(['type: opportunity', 'title: T', 'hours: 120', ...fields]),
			});
			return weighOffer(notes, offerFacts(notes, 'o.md')!, ENGLISH).match(/yes would come to (\S+) h/)?.[1];
		};
		assert.equal(page('date: 2026-05-01'), '130.1');
		assert.equal(page('start_date: 2026-07-01', 'end_date: 2028-06-30'), '40.1');
		assert.equal(page('start_date: 2027-01-01', 'end_date: 2027-12-31'), undefined);
	});

	test('a question to the mentor', () => {
		matchesGolden('ask.txt', askMentorMessage(panel, ENGLISH));
	});
	test('a refusal through the mentor', () => {
		matchesGolden('decline.txt', declineMessage(panel, ENGLISH));
	});
	test('the hours of each year by decision', () => {
		assert.deepEqual(
			hoursByDecision(sample.view.opportunities()).map((
				{ year, hours },
			) => [year, hours.accept, hours.decline, hours.pending]),
			[[2026, 22, 120, 60], [2025, 0, 70, 0]],
		);
	});
	test('an offer with nothing written but its type still makes every page', () => {
		const bare = publicNotesOf({ 'a.md': '---\ntype: opportunity\n---\n' });
		const facts = offerFacts(bare, 'a.md')!;
		for (
			const text of [
				weighOffer(bare, facts, ENGLISH),
				askMentorMessage(facts, ENGLISH),
				declineMessage(facts, ENGLISH),
			]
		) { assert.doesNotMatch(text, /undefined|NaN|\{\d\}/); }
	});
	test('a label right below the front matter is read', () => {
		const notes = publicNotesOf({ 'a.md': '---\ntype: opportunity\n---\n**What is asked.** Six calls.\n' });
		assert.match(askMentorMessage(offerFacts(notes, 'a.md')!, ENGLISH), /\n\nSix calls\.\n\n/);
	});
	test('a private offer makes none', () => {
		assert.equal(
			offerFacts(publicNotesOf({ 'a.md': '---\ntype: opportunity\nconfidentiality: private\n---\n' }), 'a.md'),
			undefined,
		);
	});
	test('names of any kind stay text', () => {
		const title = `<script>|[x](command:y) ${'n'.repeat(500)}`;
		const notes = publicNotesOf({
			'a.md': `---\ntype: opportunity\ntitle: ${JSON.stringify(title)}\n`
				+ `requested_by: ${JSON.stringify('a\nb](x)')}\n---\n`,
		});
		const page = weighOffer(notes, offerFacts(notes, 'a.md')!, ENGLISH);
		assert.doesNotMatch(page, /[^\\]<script>|[^\\]\]\(/);
	});
});

suite('letters', () => {
	const offer = (...front: string[]) => ({
		'mentorships/abara.md': abara(),
		'o.md': noteText(['type: opportunity', 'mentorship: abara', ...front]),
	});
	const lettersOf = (files: Files) => {
		const facts = offerFacts(publicNotesOf(files), 'o.md')!;
		return { ask: askMentorLetter(facts, ENGLISH), decline: declineLetter(facts, ENGLISH) };
	};

	test('greet a person by name up to the first comma, a body as colleagues, and leave a role to be named', () => {
		const greeting = (name: string) =>
			lettersOf(offer(`requested_by: ${JSON.stringify(name)}`)).decline.text.split('\n')[0];
		for (
			const [name, expected] of [
				['National kidney society', 'Dear colleagues,'],
				['ESPN', 'Dear colleagues,'],
				['The editors of Kidney Reports', 'Dear colleagues,'],
				['Department of Medicine', 'Dear colleagues,'],
				['University Hospital, Dean’s office', 'Dear colleagues,'],
				['Prof. Ines Halloran, chair of the programme committee', 'Dear Prof. Ines Halloran,'],
				['Ida Holm', 'Dear Ida Holm,'],
				['Jan van den Berg, MD', 'Dear Jan van den Berg,'],
				['李 明', 'Dear 李 明,'],
				['the division head', 'Dear [name: the division head],'],
				['Someone', 'Dear [name: Someone],'],
				['Who asks', 'Dear [who asked],'],
				['', 'Dear [who asked],'],
			] as const
		) { assert.equal(greeting(name), expected, name); }
	});

	test('call the other of the pair by first name, however the name is written', () => {
		for (
			const [name, expected] of [
				['Ruth Abara', 'Ruth'],
				['Dr. Ruth Abara, MD PhD', 'Ruth'],
				['Abara, Ruth', 'Ruth'],
				['Prof. Dr. Tomás Eklund', 'Tomás'],
				['Ruth Abara (she/her)', 'Ruth'],
				['[[people/ruth|Ruth Abara]]', 'Ruth'],
				['Ruth', 'Ruth'],
				['Abara, R.', 'R.'],
				['Ruth Abara, M.D.', 'Ruth'],
				['Pre Marie-Josée Roy, MD, FRCPC', 'Marie-Josée'],
				['M. le Pr Jean Lefèvre', 'Jean'],
				['Univ.-Prof.in Dr.in med. univ. Ulrike Schäfer, MSc', 'Ulrike'],
				['Prof. Dr. D. José García Pérez', 'José'],
				['Chiar.mo Prof. Marco Rossi', 'Marco'],
				['prof. dr. ir. Jan de Vries', 'Jan'],
			] as const
		) { assert.equal(firstName(name), expected, name); }
	});

	test('a template left as it is says what is missing, and none of its prompts', () => {
		const template = ['requested_by: Who asks', 'title: The offer, in a few words'];
		const body =
			'**What is asked.** Tasks, meetings, pages; from when to when.\n\n**To ask my mentor.** What I cannot judge alone.\n';
		const { ask, decline } = lettersOf({
			...offer(),
			'o.md': noteText(['type: opportunity', 'mentorship: abara', ...template], body),
		});
		assert.doesNotMatch(ask.text + decline.text, /Who asks|in a few words|Tasks, meetings|cannot judge/);
		assert.deepEqual(ask.missing, [
			'who asked',
			'what you are asked to do',
			'when an answer is due',
			'what is asked, and from when to when',
			'how many hours',
			'which of my goals, if any',
		]);
		for (const { text, missing } of [ask, decline]) {
			for (const gap of missing) { assert.ok(text.includes(`[${gap}]`), gap); }
		}
	});

	test('nothing of another pair changes what the mentor reads, and no goal stands in a refusal', () => {
		const files = (secret: string, confidentiality: string) => ({
			...offer('title: A board [[leave]]', 'goals: [leave, award]', 'date: 2026-11-01'),
			'mentorships/vega.md': noteText(['type: mentorship', 'mentor: Ana Vega', 'mentee: Mara Lindqvist']),
			'goals/leave.md': noteText([
				'type: goal',
				'mentorship: vega',
				`title: ${secret}`,
				...confidentiality === '' ? [] : [`confidentiality: ${confidentiality}`],
			]),
			'goals/award.md': noteText(['type: goal', 'title: The award']),
			'p.md': noteText([
				'type: opportunity',
				'mentorship: vega',
				`title: ${secret}`,
				'date: 2026-10-01',
				'decision: accept',
				`hours: ${secret.length}`,
			]),
		});
		for (const confidentiality of ['', 'pair', 'committee', 'private']) {
			const [first, second] = [
				lettersOf(files('Find a post', confidentiality)),
				lettersOf(files('Leave', confidentiality)),
			];
			assert.deepEqual(first, second, confidentiality);
			assert.doesNotMatch(first.ask.text + first.decline.text, /Find a post|leave/);
			assert.match(first.ask.text, /It would serve “The award”\./);
			assert.doesNotMatch(first.decline.text, /award/);
		}
	});
});

suite('priorities over time', () => {
	test('those of the sample', () => {
		matchesGolden('priorities.md', priorityComparison(prioritiesOf(sample)!, ENGLISH));
	});

	test('what was to be quit twice and is not done still stands, also under another list or under none', () => {
		const notes = publicNotesOf({
			'1.md': list(
				'2025-01-01',
				'## Quit\n- [ ] The committee\n- [ ] Reviews, all of them\n- [ ] Old one\n- [x] Rota\n',
			),
			'2.md': list('2026-01-01', '## Quit\n- [ ] A committee: soon\n- [ ] New one\n\n## Continue\n- Reviews\n'),
		});
		const comparison = prioritiesOf(notes)!;
		assert.deepEqual(comparison.stillStands.map(({ text, times, before }) => [text, times, before]), [
			['A committee: soon', 2, undefined],
			['Reviews', 2, 'quit'],
			['Old one', 1, undefined],
		]);
	});

	test('a first list compares with nothing, and no list is none', () => {
		assert.equal(comparePriorities([]), undefined);
		assert.deepEqual(
			prioritiesOf(publicNotesOf({ '1.md': list('2025-01-01', '## Quit\n\n- [ ] A\n') }))!.stillStands,
			[],
		);
	});

	function list(date: string, body: string): string {
		return `---\ntype: priorities\ndate: ${date}\n---\n${body}`;
	}
});

suite('accomplishments', () => {
	const since = parseCalendarDate('2026-06-01')!;

	test('of the sample since June', () => {
		matchesGolden('accomplishments.md', accomplishmentsPage(since, accomplishmentsSince(sample, since), ENGLISH));
	});

	test('are added to the note once', () => {
		const text = sampleTexts()['mentoring/accomplishments.md']!;
		const accomplishments = accomplishmentsSince(sample, since);
		const added = accomplishmentsToAdd(text, since, sample.view.today, accomplishments, ENGLISH)!;
		assert.match(added, /^## Gathered on 2026-11-23, since 2026-06-01\n\n### Done for a goal\n\n- 2026-06-30 /);
		assert.doesNotMatch(added, /Electrolytes seminar rewritten/);
		assert.equal(
			accomplishmentsToAdd(`${text}\n${added}\n`, since, sample.view.today, accomplishments, ENGLISH),
			undefined,
		);
	});
});

suite('boundaries', () => {
	test('are four, with the contacts as text', () => {
		const page = boundariesPage(['Ombudsperson <b>: 5 33', ' '], ENGLISH);
		assert.equal(page.split('\n- [ ] ').length, 11);
		assert.match(page, /\n- Ombudsperson \\<b\\>: 5 33\n$/);
		assert.match(
			boundariesPage([], ENGLISH),
			/\.mentoring\/config\.yml[^]*mentoring\.contacts[^]*physician health programme/,
		);
		for (const words of [/outside the department/, /the law requires a report/, /end this mentorship/]) {
			assert.match(page, words);
		}
	});
});

suite('what offers let out', () => {
	test('nothing private of lists, rows and labels', () => {
		const secret = `<!-- private -->\n\n## Quit\n\n- ${SECRET}\n- 2026-11-01 ${SECRET}\n\n`
			+ `**What is asked.** ${SECRET}\n\n| who | asked | met |\n|--|--|--|\n`
			+ `| ${SECRET} | 2026-11-01 | 2026-11-02 |\n<!-- /private -->\n`;
		const notes = publicNotesOf(
			Object.fromEntries(
				['opportunity', 'priorities', 'accomplishments', 'network', 'mission'].map(
					type => [
						`${type}.md`,
						`---\ntype: ${type}\ndate: 2026-11-01\n---\n## Quit\n\n- A <!-- ${SECRET} -->\n\n`
						+ `**To ask.** B <!-- ${SECRET} -->\n\n- 2026-11-02 C <!-- ${SECRET} -->\n\n${secret}`,
					],
				),
			),
		);
		for (const way of Object.values(OFFER_WAYS_OUT)) {
			for (const text of way.everything(notes, ENGLISH)) { assert.ok(!text.includes(SECRET), text); }
		}
	});

	test('the pages of the sample are among it', () => {
		const drafts = 3
			* sample.view.homework().filter(({ owners, mentorship }) =>
				owners.some(owner => owner !== 'mentee') && mentorship !== undefined
			).length;
		assert.ok(drafts > 30);
		assert.deepEqual(Object.values(OFFER_WAYS_OUT).map(way => [...way.everything(sample, ENGLISH)].length), [
			4,
			4,
			4,
			drafts,
			1,
			1,
			1,
			1,
		]);
	});
});
