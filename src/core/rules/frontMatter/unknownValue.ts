import { problemRule, suggested } from '../problemRule.ts';

export const UNKNOWN_VALUE = problemRule({ code: 'front-matter.unknown-value', title: 'Value that is not in the list', fixes: suggested });
