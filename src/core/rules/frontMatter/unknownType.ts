import { problemRule, suggested } from '../problemRule.ts';

export const UNKNOWN_TYPE = problemRule({ code: 'front-matter.unknown-type', title: 'Type that is not known', fixes: suggested });
