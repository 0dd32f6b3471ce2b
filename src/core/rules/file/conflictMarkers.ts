import { problemRule } from '../problemRule.ts';

export const CONFLICT_MARKERS = problemRule({ code: 'file.conflict-markers', title: 'Two versions that were not merged' });
