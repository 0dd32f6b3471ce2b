import assert from 'node:assert/strict';
import { abara, abaraMeeting, noteText } from '../../support/noteBuilder.ts';
import { prepared } from './preparing.ts';

suite('what was achieved, in the next meeting’s note', () => {
	const files = {
		'abara.md': abara('next_meeting: 2026-12-16'),
		'm.md': abaraMeeting('2026-10-14', '', 'status: held'),
		'wins.md': noteText(
			['type: accomplishments'],
			'# Wins\n\n- 2026-10-20 Opened the evening clinic kind:service part:"the rota" used:2026-11-01\n',
		),
	};
	test('is said without the fields of a dossier, and once', () => {
		const first = prepared(files, 'abara.md');
		const text = first.files[first.path]!;
		assert.match(text, /\n- 2026-10-20 Opened the evening clinic\n/);
		const second = prepared(first.files, 'abara.md');
		assert.equal(second.files[second.path], text);
	});
	test('is not said again in a note that was prepared with them', () => {
		const first = prepared(files, 'abara.md');
		const old = {
			...first.files,
			[first.path]: first.files[first.path]!.replace('evening clinic', 'evening clinic kind:service'),
		};
		assert.equal(prepared(old, 'abara.md').files[first.path], old[first.path]);
	});
});
