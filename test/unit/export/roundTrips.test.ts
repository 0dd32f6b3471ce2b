import assert from 'node:assert/strict';
import fc from 'fast-check';
import { notebookWithSecrets } from '../../support/privateNotebook.ts';
import { NPM_TOOLS } from '../../support/realTools.ts';
import { roundTrip } from '../../support/roundTrips.ts';
import { runs } from '../../support/runs.ts';

suite('private notes that another program has written anew', () => {
	for (const [name, tool] of Object.entries(NPM_TOOLS)) {
		test(`${name}: nothing private is public afterwards, or a problem says so at the place`, async () => {
			await fc.assert(
				fc.asyncProperty(notebookWithSecrets, async files => {
					assert.deepEqual((await roundTrip(files, tool)).leaks, []);
				}),
				{ numRuns: runs(4) },
			);
		}).timeout(240_000);
	}
});
