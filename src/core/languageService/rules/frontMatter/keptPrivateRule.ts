import { problemRule, suggested } from '../fixes.ts';

export const KEPT_PRIVATE = problemRule({ code: 'front-matter.kept-private', title: 'Kept private, since it cannot be read for whom it is', fixes: suggested });
