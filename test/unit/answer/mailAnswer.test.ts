import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AnswerPart } from '../../../src/core/answer/answer.ts';
import { mailAnswer } from '../../../src/core/answer/mailAnswer.ts';
import { splitSaid } from '../../../src/core/answer/sentItem.ts';
import { readStatement } from '../../../src/core/answer/statement.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { TODAY } from '../../support/noteBuilder.ts';
import { runs } from '../../support/runs.ts';
import { MAIL_SHAPES } from './mailShapes.ts';

function inWords(part: AnswerPart): string {
	switch (part.about) {
		case 'nothing':
			return `text: ${part.words}`;
		case 'new':
			return `new ${[part.side, part.due].filter(Boolean).join(' ')}: ${part.words}`;
		case 'item': {
			const state = part.isDone === undefined
				? part.due === undefined ? 'said' : `due ${part.due}`
				: part.isDone
				? 'done'
				: 'not done';
			return `${state}: ${[part.words, ...part.comments].join(' | ')}`;
		}
	}
}

function read(text: string): string[] {
	return mailAnswer(text, { from: 'Ruth Abara', side: 'mentor', keeper: 'Mara Lindqvist', day: TODAY, l10n: ENGLISH })
		.parts.map(inWords);
}

suite('a mail as an answer', () => {
	for (const { name, text, says } of MAIL_SHAPES) {
		test(name, () => {
			assert.deepEqual(read(text), says);
		});
	}

	test('of more lines than anybody writes the first are read, and of a line its end', () => {
		const item = '> - [x] Read the aims\n';
		assert.equal(read(item.repeat(9_000)).length, 2_000);
		assert.deepEqual(splitSaid(`${'a – '.repeat(50_000)}Read the aims – done`).said, 'done');
		assert.equal(splitSaid(`Read the aims – done${' –'.repeat(50_000)}`).said, undefined);
	});

	test('never throws, whatever it is given, and says nothing that is not in it', () => {
		const piece = fc.constantFrom(
			'> ',
			'- [ ] ',
			'- [x] ',
			'done',
			'by Friday',
			'Read the aims',
			'\n',
			'\n\n',
			'From: a\nTo: b\n',
			'[10:32] Ruth: ',
			'1. ',
			'☑ ',
			' — ',
			'On 1 May Ruth wrote:',
			'-- \n',
			'\u0000',
			'>>>>',
		);
		fc.assert(
			fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 20 }), parts => {
				for (const part of read(parts.join(''))) { assert.ok(part.length < 500); }
			}),
			{ numRuns: runs(300) },
		);
	});
});

suite('a short answer', () => {
	const read = (words: string) => readStatement(words, TODAY, ENGLISH);

	test('says that something is done', () => {
		for (
			const words of [
				'done',
				'Done.',
				'Yes, done',
				'already sent',
				'I did this',
				'It is done',
				'sent it yesterday',
				'✓',
				'All sorted!',
				'Ja, erledigt',
			]
		) { assert.deepEqual(read(words), { isDone: true }, words); }
	});

	test('says that it is not, or not yet', () => {
		for (const words of ['not yet', 'Not done', 'I haven’t', 'still open', 'noch nicht']) {
			assert.equal(read(words).isDone, false, words);
		}
		for (
			const words of [
				'will be done',
				'to be done',
				'Sending it would be wise',
				'almost done',
				'Please get this done',
				'once she has sent it',
			]
		) { assert.equal(read(words).isDone, undefined, words); }
	});

	test('says by when', () => {
		assert.deepEqual(
			['Friday', 'by Dec 4', 'on 4 December', 'next week', 'will do by Friday', '2026-12-04'].map(words =>
				read(words).due
			),
			['2026-11-27', '2026-12-04', '2026-12-04', '2026-11-30', '2026-11-27', '2026-12-04'],
		);
		assert.equal(read('by 2026-11-01').due, undefined);
	});
});
