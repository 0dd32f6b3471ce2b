import { problemRule, suggested } from '../problemRule.ts';

export const INVALID_CADENCE = problemRule({ code: 'front-matter.invalid-cadence', title: 'Cadence that cannot be read', fixes: suggested });
