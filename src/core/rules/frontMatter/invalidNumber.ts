import { problemRule } from '../problemRule.ts';

export const INVALID_NUMBER = problemRule({ code: 'front-matter.invalid-number', title: 'Number out of range' });
