import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateFixes } from '../../../src/core/languageService/rules/fixes.ts';
import type { FileContext } from '../../../src/core/languageService/rules/rule.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { day } from '../../support/noteBuilder.ts';
import { DEFAULT_TODAY, NotebookFolder } from '../cli/notebookFolder.ts';
import { reportOf, runCli } from '../cli/runCli.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/languages');
/** Stands in every private part. */
const SECRET = 'ZQ';

/** The notebooks of a file of `=== NAME/PATH` and what follows. */
function notebooks(): Map<string, Record<string, string>> {
	const text = readFileSync(join(FIXTURES, 'notebooks.txt'), 'utf8');
	const all = new Map<string, Record<string, string>>();
	for (const [, name = '', path = '', content = ''] of text.matchAll(/^=== (\w+)\/(\S+)\n((?:(?!=== ).*\n)*)/gm)) {
		const files = all.get(name) ?? {};
		files[path === 'config' ? '.mentoring/config.yml' : path] = content;
		all.set(name, files);
	}
	return all;
}

/** The days that are offered for one that is written in the way of a country. */
function offered(written: string): string {
	const [place, file] = [{ start: 0, end: written.length }, { l10n: ENGLISH, today: day(DEFAULT_TODAY) }];
	return dateFixes(place!, written, file as FileContext, { takesTime: true, isAlone: true }).map(({ title }) =>
		/“(.*)”/.exec(title)?.[1]
	).join(' or ');
}

/** What is read of a notebook, a line for each thing. */
async function reading(folder: string): Promise<string[]> {
	const { homework, checklists, goals, mentorships, opportunities } = await reportOf(folder);
	return [
		...homework.map(({ text, status, owners, ownerImplied, effectiveDue, repeat }) =>
			[
				`task ${text}`,
				status,
				owners.join('+') + (ownerImplied ? '?' : ''),
				effectiveDue ?? 'no day',
				...repeat === null ? [] : [repeat],
			].join(' | ')
		),
		...checklists.map(({ title, area, done, total }) => `list ${title} | ${area ?? 'no area'} | ${done}/${total}`),
		...goals.map(({ title, horizon, kind, area, status, progress }) =>
			`goal ${title} | ${[horizon, kind, area, status, progress].join(' ')}`
		),
		...mentorships.map(({ key, mentor, mentee, status, phase, cadence, lastMeeting }) =>
			`pair ${key} | ${mentor ?? ''} | ${mentee ?? ''} | ${[status, phase, cadence, lastMeeting].join(' | ')}`
		),
		...opportunities.map(({ title, category, hours, decision }) =>
			`request ${title} | ${[category, hours, decision].join(' ')}`
		),
		...(await runCli(['check', folder, '--min-level', 'warning'])).out.split('\n').flatMap(line => {
			const [, file, message = '', code] = /^(\S+?:\d+):\d+ warning (.*) \[(.+)\]$/.exec(line) ?? [];
			const written = /^[\w.]+: “(.*)” is not a date/.exec(message)?.[1];
			return file === undefined
				? []
				: [`told ${file} ${code!}${written === undefined ? '' : ` ${written} → ${offered(written)}`}`];
		}),
	];
}

suite('whole notebooks as physicians keep them who have not read our pages', () => {
	const expected = JSON.parse(readFileSync(join(FIXTURES, 'reading.json'), 'utf8')) as Record<string, string[]>;
	for (const [name, files] of notebooks()) {
		test(name, async () => {
			const folder = new NotebookFolder(files);
			try {
				assert.deepEqual(await reading(folder.path), expected[name]);
				for (const verb of [['status', '--json'], ['check'], ['digest']]) {
					const { out } = await runCli([verb[0]!, folder.path, ...verb.slice(1), '--today', DEFAULT_TODAY]);
					assert.ok(!out.includes(SECRET), verb.join(' '));
				}
			} finally {
				folder.remove();
			}
		});
	}

	test('are three of each language, a mixed one, and one of each script that is read by structure alone', () => {
		assert.deepEqual([...notebooks().keys()], Object.keys(expected));
		assert.equal(notebooks().size, 22);
	});
});
