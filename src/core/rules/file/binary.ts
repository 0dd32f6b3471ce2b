import { problemRule } from '../problemRule.ts';

export const BINARY = problemRule({ code: 'file.binary', title: 'File that is not text' });
