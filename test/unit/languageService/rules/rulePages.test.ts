import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ALL_RULES } from '../../../../src/core/languageService/rules/allRules.ts';
import { RULE_LEVELS } from '../../../../src/core/languageService/rules/rule.ts';
import { pageCodes, readPage } from './pages.ts';
import { marked, mend, ofRule } from './ruleNotebook.ts';

const index = readFileSync(new URL('../../../../docs/rules.md', import.meta.url), 'utf8');

suite('rules and their pages', () => {
	test('every rule has its page, and every page its rule', () => {
		assert.deepEqual(pageCodes(), ALL_RULES.map(({ code }) => code).sort());
		assert.equal(new Set(ALL_RULES.map(({ code }) => code)).size, ALL_RULES.length);
	});

	for (const rule of ALL_RULES) {
		const page = readPage(rule.code);

		test(`${rule.code}: page and index tell title and level`, () => {
			assert.ok(
				page.text.startsWith(`# ${rule.title}\n\n\`${rule.code}\` · ${rule.level}\n\n`),
				page.text.slice(0, 100),
			);
			assert.ok(
				index.includes(`| [${rule.title}](rules/${rule.code}.md) | \`${rule.code}\` | ${rule.level} |`),
				'docs/rules.md',
			);
			assert.ok(RULE_LEVELS.includes(rule.level));
		});

		if (rule.code.startsWith('file.')) { continue; }

		test(`${rule.code}: is reported where the page says`, () => {
			assert.ok(page.reported !== undefined);
			const texts = marked(rule.code, page.reported);
			assert.ok(texts.length > 0);
			if (page.marked.length > 0) { assert.deepEqual(texts, page.marked); }
		});

		test(`${rule.code}: is not reported once mended, nor in the other example`, () => {
			const good = [page.mended, page.notReported].filter(text => text !== undefined);
			assert.ok(good.length > 0);
			for (const text of good) { assert.deepEqual(marked(rule.code, text), []); }
		});

		test(`${rule.code}: its fixes leave nothing of it, and the first gives what the page shows`, () => {
			const fixes = ofRule(rule.code, page.reported!)[0]?.fixes?.() ?? [];
			const count = ofRule(rule.code, page.reported!).length;
			if (fixes.length > 0 && count === 1) { assert.equal(mend(rule.code, page.reported!), page.mended); }
			for (const { title, edits } of fixes) {
				assert.ok(edits.length > 0, title);
				const text = mend(rule.code, page.reported!, title)!;
				assert.equal(ofRule(rule.code, text).length, count - 1, title);
			}
		});
	}
});
