/** Text for HTML, in an element or in an attribute with quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)!};`);
}
