import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import type { CommandDefinition } from '../../../src/contributions/definitions.ts';
import { NOTES_COMMANDS } from '../../../src/features/notes/notesContributions.ts';
import { SETTING_SECTIONS, SETTINGS } from '../../../src/contributions/settings.ts';

const ROOT = new URL('../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
	icon: string;
	galleryBanner: object;
	categories: string[];
	contributes: { configuration: { title: string, order: number, properties: Record<string, { order: number }> }[] };
};

suite('what a market place shows', () => {
	test('has an icon of at least 128 pixels, a banner and categories', () => {
		assert.ok(existsSync(new URL(manifest.icon, ROOT)));
		const png = readFileSync(new URL(manifest.icon, ROOT));
		assert.deepEqual([
			png.toString('latin1', 1, 4),
			png.readUInt32BE(16) >= 128,
			png.readUInt32BE(16) === png.readUInt32BE(20),
		], ['PNG', true, true]);
		assert.deepEqual(Object.keys(manifest.galleryBanner).sort(), ['color', 'theme']);
		assert.ok(manifest.categories.length > 0 && manifest.categories.length <= 4);
	});

	test('has every setting once, in ordered sections', () => {
		const keys = SETTING_SECTIONS.flatMap(section => section.keys);
		assert.deepEqual([...keys].sort(), Object.keys(SETTINGS).sort());
		const { configuration } = manifest.contributes;
		assert.deepEqual(configuration.map(({ order }) => order), SETTING_SECTIONS.map((_, at) => at));
		for (const { properties } of configuration) {
			assert.deepEqual(
				Object.values(properties).map(({ order }) => order),
				Object.keys(properties).map((_, at) => at),
			);
		}
	});

	test('offers one list of new notes in the palette, and the four that are made most', () => {
		const offered = Object.entries<CommandDefinition>(NOTES_COMMANDS).filter(([, command]) =>
			command.title.startsWith('New ') && command.palette !== 'false'
		).map(([id]) => id);
		assert.deepEqual(offered.sort(), [
			'mentoring.newGoal',
			'mentoring.newMeeting',
			'mentoring.newMentorshipNote',
			'mentoring.newNote',
			'mentoring.newOpportunity',
		]);
	});
});
