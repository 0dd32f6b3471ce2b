import { problemRule } from '../fixes.ts';

/** Nothing is taken out by itself: perhaps it is the opening marker that is missing. */
export const STRAY_CLOSER = problemRule({ code: 'private.stray-closer', title: 'End of a private part that was never begun' });
