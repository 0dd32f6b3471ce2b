import type Token from 'markdown-it/lib/token.mjs';

/** A token that can be changed without the one it was copied from. */
export function copyToken(token: Token): Token {
	const copy = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
	copy.attrs = token.attrs?.map(([name, value]) => [name, value]) ?? null;
	copy.children = token.children?.map(copyToken) ?? null;
	return copy;
}

/** A piece of text or HTML in place of a token, on the same level. */
export function replacement(token: Token, type: 'text' | 'html_inline', content: string): Token {
	return Object.assign(copyToken(token), { type, tag: '', nesting: 0, attrs: null, children: null, markup: '', info: '', content });
}
