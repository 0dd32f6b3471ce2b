import fc from 'fast-check';

const words = fc.array(
	fc.constantFrom('Send', 'the aims', 'due:2026-10-31', '@mentor', '`@x`', '`', '<!-- c -->', '**b**'),
	{ minLength: 1, maxLength: 3 },
).map(parts => parts.join(' '));
const indent = fc.constantFrom('', '', '  ', '    ', '\t', '> ', '> > ');
const taskLine = fc.tuple(
	indent,
	fc.constantFrom('-', '*', '1.', '2)'),
	fc.constantFrom(' ', ' ', 'x', '>', '-'),
	words,
).map(([space, sign, mark, text]) => `${space}${sign} [${mark}] ${text}`);
const otherLine = fc.oneof(
	fc.tuple(indent, words).map(parts => parts.join('')),
	fc.constantFrom('', '', '## Homework — mentor', '## Agenda', '  - said', '```', '---'),
);

/** Notes of all sorts, in both line endings, with items in lists, quotes and each other. */
export const anyNote = fc.tuple(
	fc.array(fc.oneof(taskLine, taskLine, otherLine), { minLength: 1, maxLength: 8 }),
	fc.constantFrom('\n', '\r\n'),
	fc.boolean(),
)
	.map(([lines, end, ends]) =>
		`---\ntype: meeting\n---\n${lines.join('\n')}${ends ? '\n' : ''}`.replaceAll('\n', end)
	);
