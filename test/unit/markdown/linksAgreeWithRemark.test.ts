import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { readMarkdown } from '../../../src/core/markdown/links.ts';
import { createRandom, shrinkText, type Random } from '../../support/generateMarkdown.ts';
import { runs, seeds, steady } from '../../support/runs.ts';

const spec = createRequire(import.meta.url)('commonmark-spec') as {
	tests: readonly { markdown: string, number: number }[];
};
const parser = remark().use(remarkGfm);
const FIRST_SEED = 7;
const DOCUMENTS = runs(1500);

type Place = readonly [kind: string, source: string, start: number, address: string];

/** Addresses that GFM makes links of without any mark are no matter here. */
function remarkLinks(text: string): Place[] {
	const links: Place[] = [];
	const addresses = new Map<string, string>();
	const visit = (node: Nodes, look: (node: Nodes) => void): void => {
		look(node);
		if ('children' in node) { for (const child of node.children) { visit(child, look); } }
	};
	const tree = parser.parse(text);
	visit(tree, node => {
		if (node.type === 'definition' && !addresses.has(node.identifier)) { addresses.set(node.identifier, node.url); }
	});
	visit(tree, node => {
		const [start = 0, end = 0] = [node.position?.start.offset, node.position?.end.offset];
		const source = text.slice(start, end);
		switch (node.type) {
			case 'link':
			case 'image':
				if (/^[[!<]/.test(source)) {
					links.push([source.startsWith('<') ? 'autolink' : 'inline', source, start, node.url]);
				}
				return;
			case 'linkReference':
			case 'imageReference':
				links.push(['reference', source, start, addresses.get(node.identifier)!]);
				return;
			case 'definition':
				links.push(['definition', source, start, node.url]);
				return;
			default:
				return;
		}
	});
	return links.sort((a, b) => a[2] - b[2]);
}

function ourLinks(text: string): Place[] {
	const links = readMarkdown(text).links;
	const pictures = links.filter(({ isImage }) => isImage);
	// To remark what stands in a picture's description is text.
	const seen = links.filter(link => !pictures.some(({ start, end }) => start < link.start && link.end < end));
	return seen.map((
		{ kind, start, end, address },
	): Place => [
		kind,
		text.slice(start, end),
		start,
		kind === 'autolink' && !/^[a-z][a-z\d+.-]*:/i.test(address) ? `mailto:${address}` : address,
	]);
}

function mismatch(text: string): string | undefined {
	// Of the 2,000 names of characters, addresses are read with four.
	const plain = (links: Place[]): Place[] =>
		/&[a-z]/i.test(text.replace(/&(?:amp|lt|gt|quot);/g, ''))
			? links.map(([kind, source, start]) => [kind, source, start, ''])
			: links;
	const [ours, theirs] = [plain(ourLinks(text)), plain(remarkLinks(text))];
	return JSON.stringify(ours) === JSON.stringify(theirs)
		? undefined
		: `ours   ${JSON.stringify(ours)}\nremark ${JSON.stringify(theirs)}`;
}

function assertAgrees(text: string, where: string): void {
	if (mismatch(text) === undefined) { return; }
	const smallest = steady ? text : shrinkText(text, smaller => mismatch(smaller) !== undefined);
	assert.fail(`${where}\nin ${JSON.stringify(text)}\nsmallest ${JSON.stringify(smallest)}\n${mismatch(smallest)}`);
}

const PIECES = [
	'[a](b.md)',
	'[a',
	'](c',
	')',
	'](<d e.md>)',
	'[p]',
	'[P ]',
	'[q][p]',
	'[p][]',
	'[z]',
	'![i](j.png)',
	'![',
	'"t")',
	'(t))',
	" 't')",
	'](k "',
	'](',
	'`',
	'``',
	'`x`',
	'<!-- ',
	'-->',
	'<b>',
	'<a href="',
	'">',
	'<http://h.i/j>',
	'<k@l.mn>',
	'\\',
	'\\[',
	'\\]',
	'\\`',
	' ',
	'  ',
	'word',
	'*',
	'_',
	'(',
	'((',
	'))',
	'"',
	'|',
	'&amp;',
	'<',
	'>',
	'!',
	':',
	'\u00e9',
];
const STARTS = [
	'',
	'',
	'',
	'',
	'> ',
	'- ',
	'  ',
	'1. ',
	'    ',
	'# ',
	'- [ ] ',
	'- [x] ',
	'| ',
	'\t',
	'```',
	'~~~',
	'[p]: ',
	'[p]:',
	'[^1]: ',
	'<div>',
	'<!--',
	'===',
	'---',
	'|-|-|',
	'a | b',
	'|--|--|\n| ',
];

function generate(random: Random): string {
	return Array.from({ length: 1 + random.below(8) }, () => {
		const pieces = Array.from({ length: random.below(7) }, () => random.pick(PIECES));
		return (random.chance(8) ? '' : random.pick(STARTS)) + pieces.join('') + (random.chance(15) ? '\n' : '');
	}).join(random.chance(10) ? '\r\n' : '\n');
}

suite('links are where remark has them', () => {
	test('on every example of the CommonMark specification', function() {
		this.timeout(0);
		for (const { markdown, number } of spec.tests) {
			const text = markdown.replaceAll('→', '\t');
			for (
				const variant of [text, text.replaceAll('\n', '\r\n'), text.replace(/^/gm, '> ')]
			) { if (!variant.includes('[[')) { assertAgrees(variant, `example ${number}`); } }
		}
	});

	test(`on ${DOCUMENTS} generated documents, seed ${FIRST_SEED}`, function() {
		this.timeout(0);
		for (const index of seeds('links are where remark has them', DOCUMENTS)) {
			const text = generate(createRandom(FIRST_SEED * 1_000_003 + index));
			if (!text.includes('[[')) { assertAgrees(text, `seed ${index}`); }
		}
	});
});
