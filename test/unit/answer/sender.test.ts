import assert from 'node:assert/strict';
import { correspondentsOf, isSameCorrespondent, mentorshipsOf } from '../../../src/core/answer/sender.ts';
import { abara, noteText, notebookOf, type Files } from '../../support/noteBuilder.ts';

const FILES: Files = {
	'abara.md': abara('mentor_email: ruth@hospital.example', 'mentee_email: mara@hospital.example'),
	'eklund.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Nils Eklund']),
	'old.md': noteText(['type: mentorship', 'mentor: Ruth Abara', 'mentee: Sofia Berg', 'status: ended']),
	'committee.md': noteText([
		'type: committee',
		'mentee: Mara Lindqvist',
		'chair: Ingrid Solheim',
		'members: [Ingrid Solheim, Tomas Wren]',
	]),
};
const view = notebookOf(FILES);
const mentorship = (path: string) => view.mentorships().find(({ note }) => note?.path === path)!;
const named = (name: string, address = '') => ({ name, address });

/** The files of the mentorships that a mail from these people may be about. */
const from = (people: readonly { readonly name: string, readonly address: string }[], keeper?: string) =>
	mentorshipsOf(people, view, keeper).map(({ note }) => note?.path);

suite('who an answer is from', () => {
	test('the people of a mentorship have their addresses, those of a committee stand on the mentor’s side', () => {
		assert.deepEqual(correspondentsOf(mentorship('abara.md')), [
			{ name: 'Ruth Abara', address: 'ruth@hospital.example', side: 'mentor' },
			{ name: 'Mara Lindqvist', address: 'mara@hospital.example', side: 'mentee' },
		]);
		assert.deepEqual(correspondentsOf(mentorship('committee.md')), [
			{ name: 'Mara Lindqvist', address: '', side: 'mentee' },
			{ name: 'Ingrid Solheim', address: '', side: 'mentor' },
			{ name: 'Tomas Wren', address: '', side: 'mentor' },
		]);
	});

	test('an address alone is somebody too', () => {
		const pair = {
			mentorships: notebookOf({ 'a.md': noteText(['type: mentorship', 'mentor_email: a@b.example']) }),
		};
		assert.deepEqual(correspondentsOf(pair.mentorships.mentorships()[0]!), [
			{ name: '', address: 'a@b.example', side: 'mentor' },
		]);
	});

	test('two entries are the same person by the address in any case, else by the name', () => {
		for (
			const [a, b, isSame] of [
				[named('R', 'Ruth@Hospital.example'), named('Ruth Abara', 'ruth@hospital.EXAMPLE'), true],
				[named('Dr. Ruth Abara'), named('Abara, Ruth', 'other@home.example'), true],
				[named('Ruth Abara'), named('Nils Eklund'), false],
				[named('', 'a@b.example'), named('', 'c@d.example'), false],
				[named(''), named(''), false],
			] as const
		) { assert.equal(isSameCorrespondent(a, b), isSame, JSON.stringify([a, b])); }
	});

	test('a mail is about the mentorships with most of its people, never one that has ended', () => {
		assert.deepEqual(from([named('Ruth Abara')]), ['abara.md', 'eklund.md']);
		assert.deepEqual(from([named('Ruth Abara'), named('Nils Eklund')]), ['eklund.md']);
		assert.deepEqual(from([named('', 'MARA@hospital.example')]), ['abara.md']);
		assert.deepEqual(from([named('Sofia Berg')]), []);
		assert.deepEqual(from([named('Somebody Else')]), []);
		assert.deepEqual(from([]), []);
	});

	test('the keeper, who is in every mentorship, tells none apart', () => {
		assert.deepEqual(from([named('Ruth Abara'), named('Nils Eklund')], 'Ruth Abara'), ['eklund.md']);
		assert.deepEqual(from([named('Ruth Abara')], 'Ruth Abara'), []);
		assert.deepEqual(from([named('Tomas Wren'), named('Mara Lindqvist')], 'Mara Lindqvist'), ['committee.md']);
	});
});
