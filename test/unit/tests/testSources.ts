import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { parseCalendarDate } from '../../../src/core/model/calendarDate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What fails a test when it does not hold. */
const ASSERTIONS = new Set([
	'assert',
	'equal',
	'deepEqual',
	'notEqual',
	'notDeepEqual',
	'match',
	'doesNotMatch',
	'ok',
	'throws',
	'doesNotThrow',
	'rejects',
	'fail',
	'eventually',
	'waitFor',
]);
/** Playwright's waiting for an element, which throws when it does not come. */
const WAITERS_OF_PAGES = new Set(['waitFor', 'waitForEvent']);

/** Later than any day that tests run on. */
const FAR = '2060-01-01';

/** A test, or a function that tests may call: its name, the place, and the names of everything it calls. */
interface Callable {
	readonly name: string;
	readonly place: string;
	readonly calls: ReadonlySet<string>;
}

/** Every TypeScript file below `test/`: path to text. */
export function testSources(): Map<string, string> {
	const paths = readdirSync(`${root}/test`, { recursive: true, encoding: 'utf8' }).filter(path =>
		path.endsWith('.ts')
	).sort();
	return new Map(
		paths.map(path => [`test/${path.replaceAll('\\', '/')}`, readFileSync(`${root}/test/${path}`, 'utf8')]),
	);
}

/**
 * The places of tests that reach no assertion, whatever helpers they call. Helpers are found by name, in all sources.
 */
export function testsWithoutAssertion(sources: ReadonlyMap<string, string>): string[] {
	const tests: Callable[] = [];
	const helpers: Callable[] = [];
	for (const [path, text] of sources) {
		collect(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), { tests, helpers });
	}
	const asserting = new Set(ASSERTIONS);
	const asserts = ({ calls }: Callable) => [...calls].some(name => asserting.has(name));
	for (let size = 0; size !== asserting.size;) {
		size = asserting.size;
		for (const helper of helpers) { if (asserts(helper)) { asserting.add(helper.name); } }
	}
	return tests.filter(test => !asserts(test)).map(({ place, name }) => `${place} ${name}`);
}

/** The places where a source waits for a length of time. */
export function sleepsIn(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const texts: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && ['setTimeout', 'waitForTimeout'].includes(node.text) && !isTurn(node)) {
			texts.push(placeOf(node, source));
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return texts;
}

/** The places where a source asks what day or time it is: `Date.now()`, `new Date()`, `Date()`, `Temporal.Now`. */
export function clockReadsIn(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	return nodesOf(source).filter(readsClock).map(node => placeOf(node, source));
}

function readsClock(node: ts.Node): boolean {
	if (ts.isPropertyAccessExpression(node)) {
		return ['Date.now', 'Temporal.Now', 'performance.timeOrigin'].includes(node.getText());
	}
	if (ts.isNewExpression(node)) {
		return node.expression.getText() === 'Date'
			&& (node.arguments?.length ?? 0) === 0;
	}
	return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}

/**
 * Days written into a source that lie ahead of the first day its tests run on, so that they would be behind it
 * on another: `due:2026-12-01`. A source that chooses its day itself may write such days; far ones, `2099-01-01`, any
 * may.
 */
export function turningDaysIn(path: string, text: string, firstDay: string): string[] {
	if (/_setToday|\btoday:/.test(text)) { return []; }
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	const literals = nodesOf(source).filter(node =>
		ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
	);
	const daysIn = (node: ts.Node) =>
		[...node.getText().matchAll(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g)].map(([day]) => day);
	const turns = (day: string) => day >= firstDay && day < FAR && parseCalendarDate(day) !== undefined;
	return literals.flatMap(node => daysIn(node).filter(turns).map(day => `${placeOf(node, source)} ${day}`));
}

function nodesOf(node: ts.Node): ts.Node[] {
	const nodes: ts.Node[] = [];
	const visit = (child: ts.Node): void => {
		nodes.push(child);
		ts.forEachChild(child, visit);
	};
	visit(node);
	return nodes;
}

/** `setTimeout(next, 0)` waits for its turn, not for a length of time. */
function isTurn({ parent }: ts.Node): boolean {
	return ts.isCallExpression(parent) && parent.arguments[1]?.getText() === '0';
}

function collect(source: ts.SourceFile, into: { readonly tests: Callable[], readonly helpers: Callable[] }): void {
	const visit = (node: ts.Node): void => {
		const test = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'test'
			? node
			: undefined;
		if (test) {
			into.tests.push({
				name: test.arguments[0]?.getText() ?? '',
				place: placeOf(test, source),
				calls: callsIn(test.arguments.slice(1)),
			});
		}
		const helper = helperOf(node);
		if (helper) {
			into.helpers.push({ name: helper.name, place: placeOf(node, source), calls: callsIn([helper.body]) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
}

/** `function name() {}`, `name() {}` in a class, `const name = () => …`. */
function helperOf(node: ts.Node): { readonly name: string, readonly body: ts.Node } | undefined {
	if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.name && node.body) {
		return { name: node.name.getText(), body: node.body };
	}
	if (
		ts.isVariableDeclaration(node) && node.initializer
		&& (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer))
	) { return { name: node.name.getText(), body: node.initializer }; }
	return undefined;
}

function callsIn(nodes: readonly ts.Node[]): Set<string> {
	const calls = new Set<string>();
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node)) { calls.add(isPageWaiter(node) ? 'waitFor' : nameOfCall(node)); }
		// A helper handed over, as in `fc.property(notes, checkNote)`.
		if (ts.isIdentifier(node) && ts.isCallExpression(node.parent) && node.parent.expression !== node) {
			calls.add(node.text);
		}
		ts.forEachChild(node, visit);
	};
	nodes.forEach(visit);
	return calls;
}

function isPageWaiter(call: ts.CallExpression): boolean {
	return ts.isPropertyAccessExpression(call.expression) && WAITERS_OF_PAGES.has(call.expression.name.text);
}

/** The last name of what is called: `equal` in `assert.equal(…)`. */
function nameOfCall({ expression }: ts.CallExpression): string {
	if (ts.isIdentifier(expression)) { return expression.text; }
	return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}

function placeOf(node: ts.Node, source: ts.SourceFile): string {
	return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`;
}
