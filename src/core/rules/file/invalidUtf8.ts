import { problemRule } from '../problemRule.ts';

export const INVALID_UTF8 = problemRule({ code: 'file.invalid-utf8', title: 'File that is not UTF-8' });
