import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanBlocks } from '../../../src/core/markdown/blocks/scanBlocks.ts';
import { linksIn } from '../../../src/core/markdown/links.ts';

const ROOT = join(import.meta.dirname ?? __dirname, '../../..');
const PAGES = [
	'README.md',
	'CONTRIBUTING.md',
	'ARCHITECTURE.md',
	'PRIVACY.md',
	'SECURITY.md',
	...readdirSync(join(ROOT, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`),
];

/** The anchors of a page as GitHub and VS Code make them of its headings; what stands in code is none. */
function anchorsOf(text: string): ReadonlySet<string> {
	const anchors = new Set<string>();
	for (const { text: heading } of scanBlocks(text).headings) {
		const slug = heading.replace(/`/g, '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '').replace(
			/\s/g,
			'-',
		);
		let name = slug;
		for (let count = 1; anchors.has(name); count++) { name = `${slug}-${count}`; }
		anchors.add(name);
	}
	return anchors;
}

/** What is written here, with a `/` in front, and folders with one behind. */
const OURS: readonly string[] = [
	...['src', 'test', 'scripts', 'bench', 'headless', 'docs', 'media', 'l10n', 'snippets', 'syntaxes', 'findings']
		.flatMap(
			folder =>
				readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map(entry =>
					`${join(entry.parentPath, entry.name)}${entry.isDirectory() ? '/' : ''}`
				),
		),
	...readdirSync(ROOT, { withFileTypes: true }).map(entry =>
		join(ROOT, `${entry.name}${entry.isDirectory() ? '/' : ''}`)
	),
].map(path => path.slice(ROOT.length).replaceAll('\\', '/'));

/** The folders that a page may begin a path with, as in `core/edit`. */
const ROOMS = ['', 'src/', 'src/core/', 'test/', 'test/unit/'];
const IS_FILE = /^[\w./-]+\.(?:m?ts|json|md|mjs|sh)$/;
/** Made by a build, or of the user’s own folder. */
const NOT_HERE = /^(?:dist|out|coverage|\.mentoring|\.vscode-test)\b/;
/** What is to be replaced by a name. */
const A_NAME = /\b(?:NAME|AREA|CODE)|(?<=draw)X\b/g;

/** The files and folders of ours that a page names in backticks, and that are not there. */
function missingPaths(page: string): string[] {
	const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[^]*?^```/gm, '');
	const paths = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter(code =>
		!NOT_HERE.test(code)
		&& (IS_FILE.test(code) || /^(?:src|core|host|features|test|bench|scripts)\/[\w/-]*$/.test(code))
	);
	return paths.filter(path => {
		const pattern = path.replace(/\/$/, '').replace(/[.]/g, '\\.').replace(A_NAME, '[^/]+');
		const whole = new RegExp(path.includes('/') ? `^/(?:${ROOMS.join('|')})${pattern}/?$` : `/${pattern}$`);
		const inFolder = new RegExp(`/${pattern}/?$`);
		return !OURS.some(each => whole.test(each) || !path.startsWith('src/') && inFolder.test(each));
	});
}

suite('the pages', () => {
	for (const page of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/quality.md', 'docs/glossary.md']) {
		test(`${page}: every file and folder of ours that it names is there`, () => {
			assert.deepEqual(missingPaths(page), []);
		});
	}

	test('ARCHITECTURE.md has a line for each room of the core', () => {
		const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
		const rooms = OURS.flatMap(path => /^\/src\/core\/(\w+)\/$/.exec(path)?.[1] ?? []);
		assert.deepEqual(rooms.filter(room => !text.includes(`| \`src/core/${room}\``)), []);
	});

	for (const page of PAGES) {
		test(`${page}: every link to a part of a page leads to a heading that is one`, () => {
			const text = readFileSync(join(ROOT, page), 'utf8');
			const dead = linksIn(text).map(({ address }) => address).filter(address => /^[^:]*#/.test(address)).filter(
				address => {
					const [path = '', anchor = ''] = address.split('#');
					const target = path === '' ? text : readFileSync(join(ROOT, page, '..', path), 'utf8');
					return path === '' || path.endsWith('.md')
						? !anchorsOf(target).has(decodeURIComponent(anchor))
						: false;
				},
			);
			assert.deepEqual(dead, []);
		});
	}
});
