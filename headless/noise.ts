/** Tells VS Code's own chatter on the console from what tests and the extension say. */

/** Native parts that are not built here, a gallery that is not reached, and the workbench's own stack traces. */
const fromVSCode =
	/\/code-server\/lib\/vscode\/|\/static\/out\/vs\/|Could not locate the bindings file|\.\/build\/Release\//;

const phrases = [
	/^Resolv(ing|ed) connection token/,
	/^Creating a socket/,
	/^Creation of workbench contribution/,
	/^Updating additional builtin extensions cache/,
	/^Started local extension host/,
	/^Ignoring the error while validating workspace folder/,
	/^No search provider registered/,
	/^Extension (is not packaged|'.*' (wants|CANNOT) )/,
	/^Via '(product|extension)/,
	/^Settings pattern/,
	/^Error while fetching extensions/,
	/^\w+ \[vscode\./,
	/^\[(reconnection|Service Worker|AgentHost|AccountPolicy|LanguageModel|Chat|DefaultAccount|ext\.|LocalProcess)[^\]]*\]/,
	/^%c/,
];

/** @returns Whether nobody who runs tests wants to read it. */
export function isNoise(line: string): boolean {
	return fromVSCode.test(line) || phrases.some((phrase) => phrase.test(line));
}
