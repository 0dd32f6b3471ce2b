import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dayFromToday, MENTORSHIP_TEXT } from './smallNotebook.ts';

/** What lies beside the notebook and must not be seen in it. */
export const SECRET = 'SECRET-OF-THE-READER';

/** Runs where HTML, an attribute, a template or a link of a note is taken for code. */
const EVIL =
	'<img src=x onerror="globalThis.__hit=1;top.__hit=1"><script>globalThis.__hit=1</script><svg onload=globalThis.__hit=1>';
const YAML_EVIL = `'${EVIL}'`;
const LINKS = '[run](command:workbench.action.quit) [js](javascript:globalThis.__hit=1) [data](data:text/html,<script>'
	+ '1</script>) [out](../beside/outside.md) [[../beside/outside]] ![in](../beside/outside.md)';

const OUTSIDE =
	`---\ntype: meeting\nmentorship: abara\ntitle: ${SECRET}\ndate: ${dayFromToday(-3)}\n---\n\n# ${SECRET}\n\n`
	+ `## Homework\n\n- [ ] ${SECRET} @mentor due:${dayFromToday(-1)}\n`;

/** The notes themselves. Each shape of bomb is a note of its own, so that one that hangs is not hidden by another. */
export function hostileFiles(): Record<string, string> {
	const items = [
		`- [ ] Owned @mentor due:${dayFromToday(1)} ${EVIL} ${LINKS}`,
		`- [ ] Late ${EVIL} @mentee due:${dayFromToday(-2)} goal:../beside/outside`,
		'- [ ] \\`${globalThis.__hit=1}\\` {{constructor.constructor("globalThis.__hit=1")()}} @mentor',
	];
	const head = (title: string, more = '') =>
		`---\ntype: meeting\nmentorship: abara\ntitle: ${title}\ndate: ${dayFromToday(-5)}\n${more}---\n\n`;
	const shapes: Record<string, string> = {
		braces: '{'.repeat(60_000),
		brackets: `- [ ] ${'[('.repeat(20_000)}`,
		stars: `- [ ] ${'*_'.repeat(20_000)}a`,
		dates: `- [ ] a ${'due: '.repeat(10_000)}`,
		spaces: `- [ ] a${' '.repeat(50_000)}!`,
		quotes: `${'> '.repeat(5_000)}- [ ] deep`,
		comments: '<!--'.repeat(10_000),
		at: `- [ ] ${'@'.repeat(30_000)}`,
		every: `- [ ] a every ${'1 '.repeat(20_000)}day`,
	};
	const bomb = [
		'a: &a [x,x,x,x,x,x,x,x,x]',
		...[...'bcdefghij'].map((name, index) =>
			`${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghij'[index]!}`).join()}]`
		),
	].join('\n');
	return {
		'abara.md': MENTORSHIP_TEXT.replace('Ruth Abara', YAML_EVIL),
		'meetings/last.md':
			`${head(YAML_EVIL, `next_meeting: ${dayFromToday(9)}\nlocation: ${YAML_EVIL}\n`)}# ${EVIL}\n\n`
			+ `## ${EVIL}\n\n${LINKS}\n\n## Homework\n\n${items.join('\n')}\n`,
		'goals/<img src=x onerror=globalThis.__hit=1>.md':
			`---\ntype: goal\nmentorship: ../beside/outside\ntitle: ${YAML_EVIL}\n`
			+ `target_date: ${dayFromToday(40)}\nstatus: ${YAML_EVIL}\narea: ${YAML_EVIL}\n---\n\n# ${EVIL}\n`,
		'bombs/aliases.md': `---\ntype: meeting\n${bomb}\n---\n`,
		'bombs/cycle.md': '---\ntype: &a [*a]\ntitle: *a\n---\n',
		'bombs/deep.md': `---\ntype: ${'['.repeat(10_000)}\n---\n`,
		...Object.fromEntries(
			Object.entries(shapes).map((
				[name, text],
			) => [`bombs/${name}.md`, `${head(`Bomb ${name}`)}## Homework\n\n${text}\n`]),
		),
		'.mentoring/templates/goal.md':
			`---\ntype: goal\ntitle: ${YAML_EVIL}\n---\n\n\${TM_SELECTED_TEXT:\${CLIPBOARD}} ${EVIL}\n`,
		'.vscode/settings.json': JSON.stringify({
			'mentoring.newNotes.paths': { committee: '../beside/stolen' },
			'mentoring.include': ['../**/*.md', '**/*.md'],
			'mentoring.exports.browser': '/bin/sh',
			'search.followSymlinks': true,
		}),
	};
}

/**
 * Engines of front matter that evaluate, told to leave a file behind; links out of the notebook; and what they lead to.
 */
export async function surround(folder: string): Promise<void> {
	await write(beside(folder, 'outside.md'), OUTSIDE);
	await write(beside(folder, 'folder/inner.md'), OUTSIDE);
	await write(beside(folder, 'outside.bib'), `@article{${SECRET}, title = {${SECRET}}}\n`);
	await link('../beside/outside.md', join(folder, 'leak.md'));
	await link('../beside/folder', join(folder, 'linked'));
	await link('../beside/outside.bib', join(folder, 'references.bib'));
	await link('../../../beside/outside.md', join(folder, '.mentoring/templates/meeting.md'));
	const mark = JSON.stringify(beside(folder, 'ran'));
	for (const engine of ['js', 'javascript', 'coffee', 'cson', 'toml']) {
		await write(
			join(folder, `engine-${engine}.md`),
			`---${engine}\n(globalThis.__hit = 1, require('fs').writeFileSync(${mark}, 'ran'), { type: `
				+ `'meeting', title: 'ran', date: '2026-11-01' })\n---\n\n# Engine\n`,
		);
	}
}

/** Everything beside the notebook, to see that it stays as it is: path and text. */
export async function outside(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(beside(folder), { recursive: true, withFileTypes: true });
	const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort();
	return Object.fromEntries(
		await Promise.all(files.map(async path => [path, await readFile(path, 'utf8')] as const)),
	);
}

function beside(folder: string, path = ''): string {
	return join(dirname(folder), 'beside', path);
}

async function write(path: string, text: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}

async function link(target: string, path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await symlink(target, path);
}
