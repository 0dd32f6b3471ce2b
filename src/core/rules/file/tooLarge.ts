import { problemRule } from '../problemRule.ts';

export const TOO_LARGE = problemRule({ code: 'file.too-large', title: 'File too large to read' });
