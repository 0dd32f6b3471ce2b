import { problemRule } from '../problemRule.ts';

export const UNREADABLE = problemRule({ code: 'file.unreadable', title: 'File that could not be read' });
