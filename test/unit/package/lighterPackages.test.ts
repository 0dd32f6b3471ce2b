import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { characterEntities } from 'character-entities';
import * as esbuild from 'esbuild';
import { readWord } from '../../../src/core/bringIn/word/readWord.ts';
import { readMail } from '../../../src/core/mail/readMail.ts';
import { markdownToHtml } from '../../../src/core/markdown/markdownToHtml.ts';
import { ENGLISH } from '../../../src/core/text/words.ts';
import { lighterPackages } from '../../../scripts/package/lighterPackages.ts';
import { root } from '../../../scripts/root.ts';
import { box, formBox, item, para, run, table, wordFile } from '../../support/wordFile.ts';

interface Bundled {
	readonly readWord: typeof readWord;
	readonly readMail: typeof readMail;
	readonly markdownToHtml: typeof markdownToHtml;
	readonly decodeNamedCharacterReference: (name: string) => string | false;
	readonly htmlEntities: Readonly<Record<string, string | undefined>>;
	/** postal-mime's own table. */
	readonly table: Readonly<Record<string, string>>;
}

const ENTRY = `
export { readWord } from './src/core/bringIn/word/readWord.ts';
export { readMail } from './src/core/mail/readMail.ts';
export { markdownToHtml } from './src/core/markdown/markdownToHtml.ts';
export { decodeNamedCharacterReference, htmlEntities } from './scripts/shims/lighter/namedCharacters.js';
export { htmlEntities as table } from './node_modules/postal-mime/dist/esm/html-entities.js';
`;

suite('packages without what is not used of them', () => {
	let folder = '';
	let bundled: Bundled;
	suiteSetup(async () => {
		folder = mkdtempSync(join(tmpdir(), 'mentoring-lighter-'));
		const outfile = join(folder, 'bundle.cjs');
		await esbuild.build({
			stdin: { contents: ENTRY, resolveDir: root },
			outfile,
			bundle: true,
			platform: 'browser',
			format: 'cjs',
			conditions: ['worker'],
			plugins: [lighterPackages],
			logLevel: 'error',
		});
		bundled = createRequire(outfile)(outfile) as Bundled;
	});
	suiteTeardown(() => {
		rmSync(folder, { recursive: true, force: true });
	});

	test('know every named character that micromark knows, and no other', () => {
		const names = Object.keys(characterEntities).flatMap(
			name => [name, `${name}x`, name.slice(1), name.toLowerCase()],
		);
		const known = (name: string) => Object.hasOwn(characterEntities, name) && characterEntities[name]!;
		const others = names.filter(name => bundled.decodeNamedCharacterReference(name) !== known(name));
		assert.deepEqual(others, []);
	});

	test('know every named character that postal-mime knows, with and without `;`', () => {
		const references = Object.keys(bundled.table).flatMap(
			text => [text, text.replace(/;?$/, 'x'), text.replace(';', ''), text.replace(/;?$/, 'x;')],
		);
		const others = references.filter(text => bundled.htmlEntities[text] !== bundled.table[text]);
		assert.deepEqual(others, []);
	});

	const CDATA = '<w:r><w:t xml:space="preserve"><![CDATA[ a < b ]]></w:t></w:r>';
	for (
		const [what, body] of Object.entries({
			'headings and lists': para('Meeting', 'Title') + para('To do', 'Heading1') + item('one') + item('two', 1),
			boxes: item(`${box(true)}${run(' Sent')}`) + para(`${formBox(false)}${run(' Book & pay <it>')}`),
			tables: table(['What', 'Who'], ['The aims', 'Nora']),
			'tracked changes': para(
				`<w:del w:id="1" w:author="H"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2" w:author="H">${
					run('here')
				}</w:ins>`,
			),
			'references to characters': para(`<w:r><w:t>a&#8211;b &quot;c&quot;</w:t></w:r>${CDATA}`),
			'prefixes of their own': `<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r>`
				+ '<x:t>other letters</x:t></x:r></x:p>',
			'what is broken': '<w:p><w:r></w:p>',
		})
	) {
		test(`read the same in Word: ${what}`, async () => {
			const file = wordFile(body);
			const expected = await readWord(file);
			if (what.startsWith('references')) {
				// The package's own document has no text of CDATA; nobody is known who writes it.
				assert.match((await bundled.readWord(file) as { markdown: string }).markdown, /a–b "c" a \\?< b/);
			} else {
				assert.deepEqual(await bundled.readWord(file), expected);
			}
		});
	}

	test('read the same in mails and notes', async () => {
		const mail = Buffer.from(
			'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>caf&eacute; &amp &notit; &copy 5&nbsp;%</p>',
		);
		assert.deepEqual(await bundled.readMail(mail), await readMail(mail));
		const note =
			'# A &copy; b &nosuch; &frac34;\n\n- [x] <b>c</b> ~~d~~ [e](f "g")\n\n| a |\n|--|\n| ![p](q) |\n\nh[^1]\n\n[^1]: i';
		assert.equal(bundled.markdownToHtml(note, { l10n: ENGLISH }), markdownToHtml(note, { l10n: ENGLISH }));
	});
});
