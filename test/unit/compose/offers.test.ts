import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { accomplishmentsPage, accomplishmentsSince, accomplishmentsToAdd } from '../../../src/core/compose/gatherAccomplishments.ts';
import { boundariesPage } from '../../../src/core/compose/boundaries.ts';
import { offerFacts } from '../../../src/core/compose/offers/offerFacts.ts';
import { askMentorMessage, declineMessage } from '../../../src/core/compose/offers/offerMessages.ts';
import { OFFER_WAYS_OUT } from '../../../src/core/compose/offers/offerWaysOut.ts';
import { weighOffer } from '../../../src/core/compose/offers/weighOffer.ts';
import { prioritiesOf, priorityComparison } from '../../../src/core/compose/priorityComparison.ts';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';
import { comparePriorities } from '../../../src/core/query/comparePriorities.ts';
import { hoursByDecision } from '../../../src/core/query/hoursByDecision.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { notebookWithSecrets, SECRET } from '../../support/privateNotebook.ts';
import { publicNotesOf, sampleTexts } from '../../support/samplePublicNotes.ts';
import { runs } from '../../support/runs.ts';

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
	test('are weighed beside goals, mission and hours', () => { matchesGolden('weigh.md', weighOffer(sample, panel, ENGLISH)); });
	test('a question to the mentor', () => { matchesGolden('ask.txt', askMentorMessage(panel, ENGLISH)); });
	test('a refusal through the mentor', () => { matchesGolden('decline.txt', declineMessage(panel, ENGLISH)); });
	test('the hours of each year by decision', () => {
		assert.deepEqual(hoursByDecision(sample.view.opportunities()).map(({ year, hours }) => [year, hours.accept, hours.decline, hours.pending]), [[2026, 22, 120, 60], [2025, 0, 70, 0]]);
	});
	test('an offer with nothing written but its type still makes every page', () => {
		const bare = publicNotesOf({ 'a.md': '---\ntype: opportunity\n---\n' });
		const facts = offerFacts(bare, 'a.md')!;
		for (const text of [weighOffer(bare, facts, ENGLISH), askMentorMessage(facts, ENGLISH), declineMessage(facts, ENGLISH)]) { assert.doesNotMatch(text, /undefined|NaN|\{\d\}/); }
	});
	test('a label right below the front matter is read', () => {
		const notes = publicNotesOf({ 'a.md': '---\ntype: opportunity\n---\n**What is asked.** Six calls.\n' });
		assert.match(askMentorMessage(offerFacts(notes, 'a.md')!, ENGLISH), /\n\nSix calls\.\n\n/);
	});
	test('a private offer makes none', () => {
		assert.equal(offerFacts(publicNotesOf({ 'a.md': '---\ntype: opportunity\nconfidentiality: private\n---\n' }), 'a.md'), undefined);
	});
	test('names of any kind stay text', () => {
		const title = `<script>|[x](command:y) ${'n'.repeat(500)}`;
		const notes = publicNotesOf({ 'a.md': `---\ntype: opportunity\ntitle: ${JSON.stringify(title)}\nrequested_by: ${JSON.stringify('a\nb](x)')}\n---\n` });
		const page = weighOffer(notes, offerFacts(notes, 'a.md')!, ENGLISH);
		assert.doesNotMatch(page, /[^\\]<script>|[^\\]\]\(/);
	});
});

suite('priorities over time', () => {
	test('those of the sample', () => { matchesGolden('priorities.md', priorityComparison(prioritiesOf(sample)!, ENGLISH)); });

	test('what was to be quit twice and is not done still stands, also under another list or under none', () => {
		const notes = publicNotesOf({
			'1.md': list('2025-01-01', '## Quit\n- [ ] The committee\n- [ ] Reviews, all of them\n- [ ] Old one\n- [x] Rota\n'),
			'2.md': list('2026-01-01', '## Quit\n- [ ] A committee: soon\n- [ ] New one\n\n## Continue\n- Reviews\n'),
		});
		const comparison = prioritiesOf(notes)!;
		assert.deepEqual(comparison.stillStands.map(({ text, times, before }) => [text, times, before]), [['A committee: soon', 2, undefined], ['Reviews', 2, 'quit'], ['Old one', 1, undefined]]);
	});

	test('a first list compares with nothing, and no list is none', () => {
		assert.equal(comparePriorities([]), undefined);
		assert.deepEqual(prioritiesOf(publicNotesOf({ '1.md': list('2025-01-01', '## Quit\n\n- [ ] A\n') }))!.stillStands, []);
	});

	function list(date: string, body: string): string {
		return `---\ntype: priorities\ndate: ${date}\n---\n${body}`;
	}
});

suite('accomplishments', () => {
	const since = parseCalendarDate('2026-06-01')!;

	test('of the sample since June', () => { matchesGolden('accomplishments.md', accomplishmentsPage(since, accomplishmentsSince(sample, since), ENGLISH)); });

	test('are added to the note once', () => {
		const text = sampleTexts()['mentoring/accomplishments.md']!;
		const found = accomplishmentsSince(sample, since);
		const added = accomplishmentsToAdd(text, since, sample.view.today, found, ENGLISH)!;
		assert.match(added, /^## Gathered on 2026-11-23, since 2026-06-01\n\n### Homework done\n\n- 2026-06-22 /);
		assert.doesNotMatch(added, /Electrolytes seminar rewritten/);
		assert.equal(accomplishmentsToAdd(`${text}\n${added}\n`, since, sample.view.today, found, ENGLISH), undefined);
	});
});

suite('boundaries', () => {
	test('are four, with the contacts as text', () => {
		const page = boundariesPage(['Ombudsperson <b>: 5 33', ' '], ENGLISH);
		assert.equal(page.split('\n- [ ] ').length, 9);
		assert.match(page, /\n- Ombudsperson \\<b\\>: 5 33\n$/);
		assert.match(boundariesPage([], ENGLISH), /mentoring\.contacts/);
	});
});

suite('what offers let out', () => {
	test('nothing private, wherever it stands', () => {
		fc.assert(fc.property(notebookWithSecrets, files => {
			const notes = publicNotesOf(files);
			for (const way of Object.values(OFFER_WAYS_OUT)) {
				for (const text of way.everything(notes, ENGLISH)) { assert.ok(!text.toLowerCase().includes(SECRET), text); }
			}
		}), { numRuns: runs(300) });
	});

	test('nothing private of lists, rows and labels', () => {
		const secret = `<!-- private -->\n\n## Quit\n\n- ${SECRET}\n- 2026-11-01 ${SECRET}\n\n**What is asked.** ${SECRET}\n\n| who | asked | met |\n|--|--|--|\n| ${SECRET} | 2026-11-01 | 2026-11-02 |\n<!-- /private -->\n`;
		const notes = publicNotesOf(Object.fromEntries(['opportunity', 'priorities', 'accomplishments', 'network', 'mission'].map(type => [`${type}.md`, `---\ntype: ${type}\ndate: 2026-11-01\n---\n## Quit\n\n- A <!-- ${SECRET} -->\n\n**To ask.** B <!-- ${SECRET} -->\n\n- 2026-11-02 C <!-- ${SECRET} -->\n\n${secret}`])));
		for (const way of Object.values(OFFER_WAYS_OUT)) {
			for (const text of way.everything(notes, ENGLISH)) { assert.ok(!text.includes(SECRET), text); }
		}
	});

	test('the pages of the sample are among it', () => {
		assert.deepEqual(Object.values(OFFER_WAYS_OUT).map(way => [...way.everything(sample, ENGLISH)].length), [4, 4, 4, 1, 1, 1]);
	});
});
