import { problemRule } from '../problemRule.ts';

export const CONFLICTED_COPY = problemRule({ code: 'file.conflicted-copy', title: 'Second copy left by a shared folder' });
