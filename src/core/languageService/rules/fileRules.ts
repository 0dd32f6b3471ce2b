import { problemRule } from './fixes.ts';

export const BINARY = problemRule({ code: 'file.binary', title: 'File that is not text' });

export const CONFIG_UNKNOWN_KEY = problemRule({
	code: 'file.config-unknown-key',
	title: 'Key that the notebook’s file does not know',
});

export const CONFIG_UNKNOWN_VALUE = problemRule({
	code: 'file.config-unknown-value',
	title: 'Value that the notebook’s file does not know',
});

export const CONFLICT_MARKERS = problemRule({
	code: 'file.conflict-markers',
	title: 'Two versions that were not merged',
});

export const CONFLICTED_COPY = problemRule({
	code: 'file.conflicted-copy',
	title: 'Second copy left by a shared folder',
});

export const INVALID_UTF8 = problemRule({ code: 'file.invalid-utf8', title: 'File that is not UTF-8' });

export const TOO_LARGE = problemRule({ code: 'file.too-large', title: 'File too large to read' });

export const UNREADABLE = problemRule({ code: 'file.unreadable', title: 'File that could not be read' });
