import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outdated } from '../../../scripts/generate.ts';
import { COMMANDS, MENUS, SUBMENUS } from '../../../src/contributions/collectedCommands.ts';
import { itemHas } from '../../../src/contributions/definitions.ts';
import { PAGES, PAGE_VIEWS, CONTEXTS, VIEWS, WELCOME } from '../../../src/contributions/views.ts';
import { SETTINGS } from '../../../src/contributions/settings.ts';
import { WALKTHROUGH_STEPS } from '../../../src/contributions/walkthrough.ts';
import { contextValue } from '../../../src/host/tree/treeNode.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
	contributes: Record<string, unknown>;
	main: string;
	browser: string;
};
const titles = JSON.parse(read('package.nls.json')) as Record<string, string>;

/** The source of features, host and pages, where commands are registered, contexts set and words spoken. */
function code(folders: readonly string[] = ['src/features', 'src/host', 'src/webview']): string {
	const files = folders.flatMap(folder =>
		readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
			.filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('Contributions.ts'))
			.map(entry => join(entry.parentPath, entry.name))
	);
	return files.map(file => readFileSync(file, 'utf8')).join('\n');
}

suite('manifest', () => {
	test('generated files are up to date', async function() {
		this.timeout(120_000);
		assert.deepEqual((await outdated()).map(file => file.path), [], 'run: npm run generate');
	});

	test('every %key% of the manifest has a text, and every text a use', () => {
		const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(match => match[1]!);
		assert.deepEqual([...new Set(used)].sort(), Object.keys(titles).sort());
		for (const [key, text] of Object.entries(titles)) { assert.ok(text.trim(), key); }
	});

	test('no user text stands in the manifest itself', () => {
		const { commands, views, submenus } = manifest.contributes as {
			commands: { title: string }[];
			views: Record<string, { name: string }[]>;
			submenus: { label: string }[];
		};
		const shown = [
			...commands.map(({ title }) => title),
			...Object.values(views).flat().map(({ name }) => name),
			...submenus.map(({ label }) => label),
		];
		for (const text of shown) { assert.match(text, /^%.+%$/); }
	});

	test('every command is registered once', () => {
		const source = code();
		for (const id of Object.keys(COMMANDS)) {
			assert.equal(source.split(`'${id}': `).length - 1, 1, `${id} should be registered in one place`);
		}
	});

	test('every feature is registered once', () => {
		const entry = read('src/extension.ts');
		for (const [name] of entry.matchAll(/\bregister[A-Z]\w+/g)) {
			assert.equal(
				entry.split(new RegExp(`\\b${name}\\b`)).length - 1,
				2,
				`${name}: imported and called, once each`,
			);
		}
		const texts = readdirSync(join(ROOT, 'src/features')).filter(folder => !folder.includes('.'));
		for (const folder of texts) {
			assert.ok(entry.includes(`./features/${folder}/`), `${folder} is not part of the extension`);
		}
	});

	test('every context key of a when-clause is set by code', () => {
		const source = code();
		for (const name of Object.keys(CONTEXTS)) {
			assert.ok(source.includes(`CONTEXTS.${name}`), `nobody sets ${name}`);
		}
		const known = new Set<string>([
			...Object.values(CONTEXTS),
			...[...Object.values(VIEWS), ...Object.values(PAGE_VIEWS)].map(view => view.id),
			...Object.values(PAGES),
		]);
		const whens = JSON.stringify([MENUS, WELCOME, COMMANDS]).matchAll(/"(?:when|palette)":"([^"]*)"/g);
		for (const [, when] of whens) {
			for (const [key] of when!.replace(/\/.*?\//g, '').matchAll(/mentoring\.\w+/g)) {
				assert.ok(known.has(key), `${key} in: ${when!}`);
			}
		}
	});

	test('menus name commands and submenus that exist', () => {
		for (const { command, submenu } of Object.values(MENUS).flat()) {
			assert.ok(command === undefined ? Object.hasOwn(SUBMENUS, submenu ?? '') : command in COMMANDS);
		}
		for (const place of Object.keys(SUBMENUS)) { assert.ok(MENUS[place]!.length > 0, `${place} is empty`); }
	});

	test('a command that needs a tree item is offered in some menu', () => {
		const inMenus = new Set(Object.values(MENUS).flat().map(({ command }) => command as string));
		const hidden = Object.entries(COMMANDS).filter(([, command]) =>
			'palette' in command && command.palette === 'false'
		);
		for (const [id] of hidden) { assert.ok(inMenus.has(id), id); }
	});

	test('welcome texts link only to commands that exist', () => {
		for (const { contents } of WELCOME) {
			for (const [, id] of contents.matchAll(/\(command:([^)]+)\)/g)) {
				assert.ok(id === 'vscode.openFolder' || Object.hasOwn(COMMANDS, id!), id);
			}
		}
	});

	test('every step of the tour does something that exists, and shows a file that is in the package', () => {
		const { walkthroughs } = manifest.contributes as {
			walkthroughs: {
				steps: { description: string, media: { markdown: string }, completionEvents: string[] }[];
			}[];
		};
		const steps = walkthroughs.flatMap(tour => tour.steps);
		assert.equal(steps.length, WALKTHROUGH_STEPS.length);
		const runs = new Set<string>([
			...Object.keys(COMMANDS),
			...Object.values(VIEWS).map(({ id }) => `${id}.focus`),
		]);
		const happens = new Set([
			...Object.keys(COMMANDS).map(id => `onCommand:${id}`),
			...Object.values(VIEWS).map(({ id }) => `onView:${id}`),
			...Object.values(CONTEXTS).map(context => `onContext:${context}`),
		]);
		for (const { description, media, completionEvents } of steps) {
			const button = /\n\[[^\]]+\]\(command:([\w.]+)\)$/.exec(titles[description.slice(1, -1)]!)?.[1];
			assert.ok(button !== undefined && runs.has(button), description);
			assert.ok(
				completionEvents.length > 0 && completionEvents.every(event => happens.has(event)),
				completionEvents.join(),
			);
			assert.match(media.markdown, /^media\/walkthrough\/[\w-]+\.md$/);
			const text = read(media.markdown);
			assert.ok(text.trim(), media.markdown);
			for (const [, alt] of text.matchAll(/!\[([^\]]*)\]/g)) {
				assert.ok(alt, `a picture without words in ${media.markdown}`);
			}
			for (const [, id] of text.matchAll(/\(command:([^)]+)\)/g)) { assert.ok(runs.has(id!), id); }
		}
	});

	test('every view has a welcome without a folder and without notes', () => {
		for (const name of Object.keys(VIEWS)) {
			for (const state of ['noFolder', 'noNotes']) {
				assert.ok(WELCOME.some(({ key }) => key === `${name}.${state}`), `${name}.${state}`);
			}
		}
	});

	test('files that the manifest names are there', () => {
		const paths = [...JSON.stringify(manifest.contributes).matchAll(/"(?:path|icon)":"((?:\.\/|media\/)[^"]+)"/g)]
			.map(match => match[1]!);
		assert.ok(paths.length >= 3);
		for (const path of paths) { assert.ok(existsSync(join(ROOT, path)), path); }
	});

	test('every setting can be read, and its default fits its choices', () => {
		for (const [key, { default: value, choices }] of Object.entries(SETTINGS)) {
			assert.ok(!choices || Object.keys(choices).includes(String(value)), key);
		}
	});
});

suite('messages', () => {
	const bundle = JSON.parse(read('l10n/bundle.l10n.json')) as Record<string, unknown>;

	test('every literal given to l10n.t is in the bundle', () => {
		for (const [, literal] of code(['src']).matchAll(/l10n\.t\('((?:[^'\\]|\\.)*)'/g)) {
			const message = literal!.replace(/\\'/g, "'");
			assert.ok(message in bundle, message);
		}
	});

	test('l10n.t is never called with anything but a literal', () => {
		const calls = [...code().matchAll(/l10n\.t\(\s*(?!['\s])(.{0,40})/g)].map(match => match[1]!).filter(call =>
			!call.startsWith('message, ...args') && !call.startsWith(')')
		);
		assert.deepEqual(calls.filter(call => !/^[A-Z]+_MESSAGES\[|^message\b|^wholeMessage\(/.test(call)), []);
	});
});

suite('context values', () => {
	const asks = (when: string, words: readonly string[]) =>
		new RegExp(/^viewItem =~ \/(.*)\/$/.exec(when)![1]!).test(contextValue(words));

	test('itemHas finds words next to each other and apart, in order', () => {
		assert.ok(asks(itemHas('task', 'active'), ['task', 'active']));
		assert.ok(asks(itemHas('task', 'active'), ['task', 'open', 'active', 'note']));
		assert.ok(!asks(itemHas('task', 'active'), ['task', 'done', 'settled', 'note']));
		assert.ok(!asks(itemHas('note'), ['notes']));
	});
});
