import { problemRule, suggested } from '../problemRule.ts';

export const UNKNOWN_TASK_VALUE = problemRule({ code: 'task.unknown-value', title: 'Task field with a value that is not in the list', fixes: suggested });
