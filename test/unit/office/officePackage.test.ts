import assert from 'node:assert/strict';
import { strToU8, zipSync, type Zippable } from 'fflate';
import {
	openOfficePackage,
	PACKAGE_CAPS,
	partText,
	type OfficePackage,
} from '../../../src/core/office/officePackage.ts';
import { parseXml, within, type XmlElement } from '../../../src/core/office/xmlTree.ts';

const DOCUMENT =
	'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';

function zip(parts: Zippable = { 'word/document.xml': strToU8(DOCUMENT) }): Uint8Array {
	return zipSync(parts);
}

function opened(bytes: Uint8Array): OfficePackage {
	const result = openOfficePackage(bytes);
	assert.ok(typeof result === 'object', String(result));
	return result;
}

suite('an Office file is unpacked with an eye on its size', () => {
	test('its XML parts are there, its pictures and macros stay packed', () => {
		const file = opened(
			zip({
				'word/document.xml': strToU8(DOCUMENT),
				'word/media/a.png': new Uint8Array(9),
				'word/vbaProject.bin': new Uint8Array(9),
			}),
		);
		assert.deepEqual([...file.parts.keys()], ['word/document.xml']);
		assert.equal(file.paths.size, 3);
		assert.equal(partText(file, 'word/document.xml'), DOCUMENT);
	});

	test('text in UTF-16 is read by its mark', () => {
		const bytes = (start: readonly number[], order: (unit: number) => number[]) =>
			Uint8Array.from([...start, ...[...'<é/>'].flatMap(letter => order(letter.charCodeAt(0)))]);
		const little = opened(zip({ 'a.xml': bytes([0xff, 0xfe], unit => [unit & 255, unit >> 8]) }));
		const big = opened(zip({ 'a.xml': bytes([0xfe, 0xff], unit => [unit >> 8, unit & 255]) }));
		assert.equal(partText(little, 'a.xml'), '<é/>');
		assert.equal(partText(big, 'a.xml'), '<é/>');
	});

	test('a file that would fill the memory is refused, whatever it says of its size', () => {
		const bomb = zip({ 'word/document.xml': [new Uint8Array(PACKAGE_CAPS.part + 1), { level: 9 }] });
		assert.ok(bomb.length < 100_000);
		assert.equal(openOfficePackage(bomb), 'too-large');
		const modest = bomb.slice();
		const view = new DataView(modest.buffer);
		view.setUint32(22, 100, true);
		assert.equal(openOfficePackage(modest), 'too-large');
	});

	test('too many parts are refused, and a file that is too large', () => {
		assert.equal(
			openOfficePackage(
				zip(Object.fromEntries(
					Array.from({ length: PACKAGE_CAPS.parts + 1 }, (_, index) => [`${index}.xml`, new Uint8Array()]),
				)),
			),
			'too-large',
		);
		assert.equal(openOfficePackage(zip(), { ...PACKAGE_CAPS, file: 10 }), 'too-large');
	});

	test('what is no package, has a password or is an old file is called that', () => {
		assert.equal(openOfficePackage(strToU8('Hello')), 'not-a-package');
		assert.equal(openOfficePackage(new Uint8Array()), 'not-a-package');
		assert.equal(openOfficePackage(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])), 'password-or-old');
	});

	test('a file cut at any place is broken', () => {
		const whole = zip();
		for (let length = 4; length < whole.length; length++) {
			assert.equal(openOfficePackage(whole.slice(0, length)), 'broken', String(length));
		}
	});
});

suite('XML of Office files', () => {
	test('names have the prefix of the specification, in both of its editions', () => {
		for (
			const uri of [
				'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
				'http://purl.oclc.org/ooxml/wordprocessingml/main',
			]
		) {
			const root = parseXml(`<x:p xmlns:x="${uri}" x:val="1">a<x:r/>&amp;<![CDATA[<b>]]></x:p>`) as XmlElement;
			assert.deepEqual([
				root.name,
				{ ...root.attributes },
				root.children.filter(child => typeof child === 'string').join(''),
			], ['w:p', { 'w:val': '1' }, 'a&<b>']);
			assert.equal([...within(root, 'w:r')].length, 1);
		}
	});

	test('a document type, and so every entity of its own, is refused', () => {
		assert.equal(parseXml('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'), 'declares');
		assert.equal(parseXml('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'declares');
		assert.deepEqual((parseXml('<a>&b;</a>') as XmlElement).children, ['&b;']);
	});

	test('broken XML, nothing, and elements without end are refused', () => {
		for (const text of ['', '<a>', '<a></b>', '<a><b></a>', 'text', '<a/>text', '<a/><b/>', '<a b="']) {
			assert.equal(parseXml(text), 'broken', text);
		}
		assert.equal(parseXml('<a>'.repeat(300) + '</a>'.repeat(300)), 'too-large');
		assert.equal(parseXml(`<a>${'<b/>'.repeat(20)}</a>`, { elements: 10, depth: 10 }), 'too-large');
	});
});
