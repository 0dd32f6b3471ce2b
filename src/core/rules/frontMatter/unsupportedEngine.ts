import { problemRule } from '../problemRule.ts';

export const UNSUPPORTED_ENGINE = problemRule({ code: 'front-matter.unsupported-engine', title: 'Front matter that is not YAML' });
