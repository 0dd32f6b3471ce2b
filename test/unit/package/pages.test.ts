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

suite('the pages', () => {
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
