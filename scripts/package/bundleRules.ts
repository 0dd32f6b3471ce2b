/**
 * What nothing that is shipped may hold: a notebook can be hostile, and nothing in it is ever
 * run, sent, or loaded from elsewhere.
 */

const running = 'cluster|inspector|vm|worker_threads';
const reaching = 'https?|http2|net|tls|dns|dgram|undici';
/** Asking for one of these modules, in each form of it. */
const asksFor = (names: string) => {
	const modules = `["'\`](?:node:)?(?:${names})(?:/promises)?["'\`]`;
	return new RegExp(`\\b(?:require|import|getBuiltinModule)\\s*\\(\\s*${modules}|\\b(?:from|import)\\s*${modules}`);
};
const remote = '(?:https?:|wss?:|blob:|data:)?//|data:|blob:';
const globals = '(?:globalThis|self|window|global)';

export type Rule = readonly [what: string, pattern: RegExp];

/** A rule with an exception: the Node host's entry has an installed browser print a PDF. */
const programs: Rule = ['a module that starts programs', asksFor('child_process')];
const startsBrowser = /(^|\/)dist\/extension\.node\.js$/;

/** `host/ownBundle.ts` evaluates the extension's own files, as VS Code does: once, in the bundle of both hosts. */
const evaluating: Rule = ['new Function', /\bnew\s+Function\b/];
const evaluatesOnce = /(^|\/)dist\/extension\.js$/;

const codeRules: readonly Rule[] = [
	['eval', /\beval\s*\(/],
	evaluating,
	[
		'fetch',
		new RegExp(`\\bfetch\\s*\\(|\\b${globals}\\s*(?:\\?\\.|\\.)\\s*fetch\\b|\\[\\s*["'\`]fetch["'\`]\\s*\\]`),
	],
	['XMLHttpRequest', /\bXMLHttpRequest\b/],
	['WebSocket', /\bWebSocket\b/],
	['WebTransport', /\bWebTransport\b/],
	['RTCPeerConnection', /\bRTCPeerConnection\b/],
	['EventSource', /\bEventSource\b/],
	['sendBeacon', /\bsendBeacon\b/],
	['importScripts', /\bimportScripts\b/],
	['Worker', /\bnew\s+(?:Shared)?Worker\b/],
	['a module that runs or reaches', asksFor(`${running}|${reaching}`)],
	programs,
	[
		'an import from elsewhere',
		new RegExp(`\\bimport\\s*\\(\\s*["'\`](?:${remote})|\\b(?:from|import)\\s*["'\`](?:${remote})`),
	],
	[
		'an element that loads from elsewhere',
		/<(?:script|link|img|iframe|frame|embed|object|video|audio|source|track|input|image|use)\b[^>]*\s(?:src|srcset|href|xlink:href|data|poster)\s*=\s*\\?["']?\s*(?:https?:)?\/\//i,
	],
];

const styleRules: readonly Rule[] = [
	['an address in url()', /\burl\(\s*\\?["']?\s*(?:https?:)?\/\//i],
	['@import', /@import\b/i],
];

/**
 * What in a script, style sheet, page or picture could run or send what is read, or load
 * something from elsewhere; empty when all is well.
 *
 * @param file Its name, for its kind.
 */
export function forbiddenIn(file: string, text: string): string[] {
	// A page's styles may stand in its script, its script in the page.
	const rules = file.endsWith('.css') ? [...styleRules] : [...codeRules, ...styleRules.slice(0, 1)];
	return rules.filter((rule) => !isAllowed(rule, file, text)).filter(([, pattern]) => pattern.test(text)).map((
		[what],
	) => what);
}

function isAllowed(rule: Rule, file: string, text: string) {
	if (rule === evaluating) return evaluatesOnce.test(file) && (text.match(/\bnew\s+Function\b/g)?.length ?? 0) <= 1;
	return rule === programs && startsBrowser.test(file);
}

/** Each further time that VS Code's API is taken copies all its names while the bundle loads. */
export function timesVscodeIsTaken(code: string) {
	return code.match(/\brequire\(\s*["']vscode["']\s*\)/g)?.length ?? 0;
}
