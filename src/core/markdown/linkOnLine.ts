/** Patterns for links on one line of running text, where the words around them are what is looked at. */

/** What may stand between a line's last word and the link that says what it is about. */
export const LINKS_AT_END = /(?:[ \t]*\[\[[^\][|\n]+\]\])+[ \t]*$/;

/** Another link, with what it shows. */
export const LINK_ON_LINE = /!?\[\[(?:[^\][|\n]*\|)?([^\][|\n]*)\]\]|!?\[([^\][\n]*)\]\([^()\n]*\)/g;

/** Nothing more, other such links, or fields and owners. */
export const ONLY_LINKS_AND_FIELDS =
	/^(?:[ \t]*\[\[[^\][|\n]+\]\])*[ \t]*(?:$|[@^#][\p{L}\p{N}]|[[(]\w+::|\p{L}+:\S|\p{Extended_Pictographic})/u;
