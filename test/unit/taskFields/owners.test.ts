import assert from 'node:assert/strict';
import { isHandle } from '../../../src/core/taskFields/owners.ts';
import { read } from './readParagraph.ts';

suite('owners', () => {
	const cases: readonly (readonly [text: string, owners: readonly string[] | undefined, description: string])[] = [
		['@mentor Send', ['mentor'], 'Send'],
		['Send @mentor and @mentee', ['mentor', 'mentee'], 'Send'],
		['@mentor & @mentee: send', ['mentor', 'mentee'], 'send'],
		['Send (@mentor, @mentee) it', ['mentor', 'mentee'], 'Send it'],
		['Send (@mentor and @mentee).', ['mentor', 'mentee'], 'Send .'],
		['**@mentor** und **@tomas**: schicken', ['mentor', 'tomas'], 'schicken'],
		['@mentor, @tomas and @mentee send', ['mentor', 'tomas', 'mentee'], 'send'],
		['@mentor sends and @mentee reads', ['mentor', 'mentee'], 'sends and reads'],
		['Ask @mentor and Ruth', ['mentor'], 'Ask and Ruth'],
		['Send [@mentor, @mentee]', ['mentor', 'mentee'], 'Send'],
		['Send @due(2026-12-01) @priority(1)', undefined, 'Send @due(2026-12-01) @priority(1)'],
		['Send @mentor(s)', ['mentor'], 'Send (s)'],
		['@mentor, @mentee: send', ['mentor', 'mentee'], 'send'],
		['@tomas: send', ['tomas'], 'send'],
		['Send (@mentor)', ['mentor'], 'Send'],
		['Send **@mentor**.', ['mentor'], 'Send .'],
		['@mentor/@mentee send', ['mentor', 'mentee'], 'send'],
		['@Tomás and @TOMAS', ['tomas'], ''],
		['@Łukasz @o’brien @mary-jane', ['lukasz', "o'brien", 'mary-jane'], ''],
		['Mail a.b@eklund.org', undefined, 'Mail a.b@eklund.org'],
		['All @example.org people', undefined, 'All @example.org people'],
		['https://m.social/@eklund', undefined, 'https://m.social/@eklund'],
		['Install @vscode/vsce', undefined, 'Install @vscode/vsce'],
		["Read @eklund's draft", undefined, "Read @eklund's draft"],
		['Meet @15:00 @ noon', undefined, 'Meet @15:00 @ noon'],
		['\\@mentor `@mentor`', undefined, '\\@mentor `@mentor`'],
		['Send @mentor.', ['mentor'], 'Send .'],
	];
	for (const [text, owners, description] of cases) {
		test(`${text} → ${owners?.join(' ') ?? 'none'}`, () => {
			assert.deepEqual(read(text).fields.owners, owners);
			assert.equal(read(text).text, description);
		});
	}

	test('a handle is one word', () => {
		assert.deepEqual(['eklund', '@tomás', 'o’brien', 'anna eklund', '', '@', 'x@y', '2x'].map(isHandle), [
			true,
			true,
			true,
			false,
			false,
			false,
			false,
			false,
		]);
	});
});
