import { problemRule } from '../problemRule.ts';

export const NOT_A_MAP = problemRule({ code: 'front-matter.not-a-map', title: 'Front matter without keys' });
