import assert from 'node:assert/strict';
import { setOwners } from '../../../src/core/taskFields/writeOwners.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';
import { read, segmentsOf } from './readParagraph.ts';

suite('writing owners', () => {
	const cases: readonly (readonly [before: string, owners: readonly string[], after: string])[] = [
		['Send', ['mentor'], 'Send @mentor'],
		['Send due:2026-10-31 ^a', ['mentor', 'eklund'], 'Send due:2026-10-31 @mentor @eklund ^a'],
		['@mentor sends', ['mentee'], '@mentee sends'],
		['@Tomás sends', ['tomas'], '@Tomás sends'],
		['@mentor @mentee send', ['mentee'], '@mentee send'],
		['@mentor @mentee send', ['mentee', 'eklund'], '@eklund @mentee send'],
		['@mentor sends', ['mentor', 'eklund'], '@mentor @eklund sends'],
		['@tomas: send', [], 'send'],
		['Send (@mentor) it', [], 'Send it'],
		['Send @mentor', [], 'Send'],
		['Send @mentor @mentor', ['mentor'], 'Send @mentor'],
		['Send [owner:: mentor] it', ['mentor', 'eklund'], 'Send [owner:: mentor, eklund] it'],
		['Send [owner:: mentor, eklund]', ['eklund'], 'Send [owner:: eklund]'],
		['Send [owner:: mentor]', [], 'Send'],
		['Send @eklund [owner:: mentor]', ['eklund'], 'Send @eklund'],
		['Send @eklund [owner:: mentor]', ['mentee'], 'Send [owner:: mentee]'],
		['Send', ['Tomás'], 'Send @tomas'],
		['@mentor/@petrie send', ['mentee'], '@mentee send'],
		['@mentor/@petrie send', ['petrie'], '@petrie send'],
		['@mentor, @petrie and @eklund send', ['mentor'], '@mentor send'],
		['@mentor, @petrie and @eklund send', ['eklund'], '@eklund send'],
		['@mentor, @petrie and @eklund send', ['mentor', 'eklund'], '@mentor and @eklund send'],
		['Send (@mentor + @petrie)', ['mentor'], 'Send (@mentor)'],
		['@mentor und @petrie: send', ['petrie'], '@petrie: send'],
		['@mentor/@petrie send', [], 'send'],
		['@mentor & @petrie: send', [], 'send'],
		['@mentor and @petrie, send', [], 'send'],
		['Send (@mentor, @petrie) it', [], 'Send it'],
		['Send (@mentor, @petrie) it', ['eklund'], 'Send (@eklund) it'],
		['Send **@mentor** and **@petrie**', [], 'Send'],
		['@mentor sends and @petrie reads', ['mentor'], '@mentor sends and reads'],
	];
	for (const [before, owners, after] of cases) {
		test(`${before} + ${owners.join(' ') || 'none'}`, () => {
			const text = applyEdits(before, setOwners(before, segmentsOf(before), owners));
			assert.equal(text, after);
			assert.deepEqual(
				new Set(read(text).fields.owners),
				new Set(owners.map(owner => owner.toLowerCase().replace('á', 'a'))),
			);
		});
	}
});
