import assert from 'node:assert/strict';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readReturned } from '../../../src/core/office/readReturned.ts';
import type { ReturnedDocument } from '../../../src/core/office/returned.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
	+ 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const documentOf = (body: string) => `<w:document ${W}><w:body>${body}</w:body></w:document>`;
const PARAGRAPH = '<w:p><w:r><w:t>Words</w:t></w:r></w:p>';

function file(parts: Readonly<Record<string, string>>): Uint8Array {
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])) as Zippable);
}

function read(parts: Readonly<Record<string, string>>): ReturnedDocument {
	const result = readReturned(file(parts));
	assert.ok(typeof result === 'object', String(result));
	return result;
}

const relations = (...inner: readonly string[]) =>
	'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
	+ `${inner.join('')}</Relationships>`;
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

suite('documents that mean harm, or are broken', () => {
	test('a document type, and with it every entity, is refused', () => {
		for (
			const head of [
				'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
				'<!DOCTYPE x SYSTEM "file:///etc/passwd">',
				'<!DOCTYPE x [<!ENTITY % p SYSTEM "https://example.org/x.dtd">%p;]>',
			]
		) {
			assert.equal(readReturned(file({ 'word/document.xml': head + documentOf(PARAGRAPH) })), 'broken', head);
		}
	});

	test('relations that lead out of the file are not followed, and other parts than its own are not read', () => {
		const outside = relations(
			`<Relationship Id="a" Type="${TYPE}" Target="https://example.org/x.xml" TargetMode="External"/>`,
		);
		assert.equal(
			read({ '_rels/.rels': outside, 'word/document.xml': documentOf(PARAGRAPH) }).lines[0]?.words,
			'Words',
		);
		const upwards = relations(`<Relationship Id="a" Type="${TYPE}" Target="../../etc/passwd"/>`);
		assert.equal(
			readReturned(file({ '_rels/.rels': upwards, 'other.xml': documentOf(PARAGRAPH) })),
			'no-word-document',
		);
		const included = documentOf(`<w:subDoc r:id="a"/><w:altChunk r:id="a"/>${PARAGRAPH}`);
		assert.deepEqual(
			read({
				'word/document.xml': included,
				'word/_rels/document.xml.rels': relations(
					'<Relationship Id="a" Type="x" Target="file:///etc/passwd" TargetMode="External"/>',
				),
			}).lines.map(({ words }) => words),
			['Words'],
		);
	});

	test('fields, macros, pictures and text boxes are passed over', () => {
		const body = `<w:p><w:r><w:instrText>INCLUDETEXT "https://example.org/x"</w:instrText></w:r><w:r><w:drawing>`
			+ `<w:t>hidden</w:t></w:drawing><w:object><w:t>hidden</w:t></w:object></w:r><w:r><w:t>Words</w:t>`
			+ `</w:r></w:p>`;
		assert.deepEqual(
			read({ 'word/document.xml': documentOf(body), 'word/vbaProject.bin': 'macro' }).lines.map(({ words }) =>
				words
			),
			['Words'],
		);
	});

	test('elements inside each other without end, and more of them than anybody writes, are too large', () => {
		assert.equal(
			readReturned(file({ 'word/document.xml': documentOf('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)) })),
			'too-large',
		);
		assert.equal(readReturned(file({ 'word/document.xml': documentOf('<w:p/>'.repeat(700_000)) })), 'too-large');
	});

	test('a line of nothing but spaces, brackets or quotes is read as any other', () => {
		for (const words of [`x${' '.repeat(300_000)}(`, '«  '.repeat(90_000), '('.repeat(90_000)]) {
			const { lines } = read({ 'word/document.xml': documentOf(`<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`) });
			assert.equal(lines.length, 1);
		}
	});

	test('of very many lines the first are read', () => {
		assert.equal(read({ 'word/document.xml': documentOf(PARAGRAPH.repeat(30_000)) }).lines.length, 20_000);
	});

	test('styles, comments and properties that are broken or answer each other in a circle do no harm', () => {
		const comments = `<w:comments ${W} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">`
			+ '<w:comment w:id="1" w:author="A"><w:p w14:paraId="A"><w:r><w:t>one</w:t></w:r></w:p></w:comment>'
			+ '<w:comment w:id="2" w:author="B"><w:p w14:paraId="B"><w:r><w:t>two</w:t></w:r></w:p></w:comment>'
			+ '</w:comments>';
		const circle = '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
			+ '<w15:commentEx w15:paraId="A" w15:paraIdParent="B"/>'
			+ '<w15:commentEx w15:paraId="B" w15:paraIdParent="A"/></w15:commentsEx>';
		const body = documentOf(
			'<w:p><w:r><w:commentReference w:id="1"/><w:commentReference w:id="9"/><w:t>Words</w:t></w:r></w:p>',
		);
		const result = read({
			'word/document.xml': body,
			'word/comments.xml': comments,
			'word/commentsExtended.xml': circle,
			'word/styles.xml': '<w:styles',
			'docProps/custom.xml': '<!DOCTYPE a><a/>',
			'docProps/core.xml': '',
		});
		assert.equal(result.lines[0]?.words, 'Words');
	});

	test('a spreadsheet, an OpenDocument text and a package of nothing are of another kind', () => {
		for (
			const parts of [
				{ 'xl/workbook.xml': '<a/>' },
				{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
				{ 'word/document.xml': '<a/>' },
				{ 'word/document.xml': `<w:document ${W}/>` },
			]
		) {
			assert.equal(
				readReturned(file(parts as Readonly<Record<string, string>>)),
				'no-word-document',
				JSON.stringify(parts),
			);
		}
	});

	test('tags and marks made by hand, of any length and sign, name nothing that is not there', () => {
		const box = (tag: string) =>
			`<w:p><w:bookmarkStart w:name="_mn${tag}_1" w:id="1"/><w:sdt><w:sdtPr><w:tag w:val="mn1.o.${tag}"/>`
			+ '</w:sdtPr><w:sdtContent/></w:sdt><w:r><w:t>Words</w:t></w:r></w:p>';
		for (const tag of ['__proto__', 'constructor', 'x'.repeat(100_000), '../../x', '']) {
			assert.equal(
				read({ 'word/document.xml': documentOf(box(tag)) }).lines[0]?.box,
				undefined,
				tag.slice(0, 20),
			);
		}
	});

	test('a document that is cut anywhere is broken, and one with a bit turned is read or refused', () => {
		const whole = file({ 'word/document.xml': documentOf(PARAGRAPH) });
		for (let length = 0; length < whole.length; length += 3) {
			assert.equal(typeof readReturned(whole.slice(0, length)), 'string', String(length));
		}
		for (let at = 0; at < whole.length; at++) {
			const turned = whole.slice();
			turned[at] = turned[at]! ^ 0x10;
			const result = readReturned(turned);
			assert.ok(typeof result === 'string' || result.lines.length <= 2, String(at));
		}
	});
});
