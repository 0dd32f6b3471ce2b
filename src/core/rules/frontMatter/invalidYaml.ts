import { problemRule } from '../problemRule.ts';

export const INVALID_YAML = problemRule({ code: 'front-matter.invalid-yaml', title: 'Front matter that cannot be read' });
