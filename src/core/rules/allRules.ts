import { BINARY } from './file/binary.ts';
import { CONFLICT_MARKERS } from './file/conflictMarkers.ts';
import { CONFLICTED_COPY } from './file/conflictedCopy.ts';
import { INVALID_UTF8 } from './file/invalidUtf8.ts';
import { TOO_LARGE } from './file/tooLarge.ts';
import { UNREADABLE } from './file/unreadable.ts';
import { DUPLICATE_KEY } from './frontMatter/duplicateKey.ts';
import { INVALID_CADENCE } from './frontMatter/invalidCadence.ts';
import { INVALID_DATE } from './frontMatter/invalidDate.ts';
import { INVALID_NUMBER } from './frontMatter/invalidNumber.ts';
import { INVALID_YAML } from './frontMatter/invalidYaml.ts';
import { KEPT_PRIVATE } from './frontMatter/keptPrivate.ts';
import { NOT_A_MAP } from './frontMatter/notAMap.ts';
import { UNCLOSED } from './frontMatter/unclosed.ts';
import { UNKNOWN_TYPE } from './frontMatter/unknownType.ts';
import { UNKNOWN_VALUE } from './frontMatter/unknownValue.ts';
import { UNSUPPORTED_ENGINE } from './frontMatter/unsupportedEngine.ts';
import { BROKEN_LINK } from './note/brokenLink.ts';
import { DUPLICATE_MENTORSHIP } from './note/duplicateMentorship.ts';
import { MENTORSHIP_AMBIGUOUS } from './note/mentorshipAmbiguous.ts';
import { MENTORSHIP_NOT_FOUND } from './note/mentorshipNotFound.ts';
import { NEARLY_SAME } from './note/nearlySame.ts';
import { NOT_SETTLED } from './note/notSettled.ts';
import { PAST_TARGET } from './note/pastTarget.ts';
import { REVIEW_DUE } from './note/reviewDue.ts';
import { WITHOUT_MENTORSHIP } from './note/withoutMentorship.ts';
import { WRONG_WEEKDAY } from './note/wrongWeekday.ts';
import { PATIENT_IDENTIFIER } from './privacy/patientIdentifier.ts';
import { STRAY_CLOSER } from './privacy/strayCloser.ts';
import { TRACKED_BY_GIT } from './privacy/trackedByGit.ts';
import { PRIVATE_UNCLOSED } from './privacy/unclosed.ts';
import { UNDERLINED } from './privacy/underlined.ts';
import { WOULD_BE_EXPORTED } from './privacy/wouldBeExported.ts';
import type { Rule } from './rule.ts';
import { ALMOST_BOX } from './task/almostBox.ts';
import { ALMOST_FIELD } from './task/almostField.ts';
import { AMBIGUOUS_GOAL } from './task/ambiguousGoal.ts';
import { AMBIGUOUS_OWNER } from './task/ambiguousOwner.ts';
import { DONE_WITHOUT_DATE } from './task/doneWithoutDate.ts';
import { DUPLICATE_FIELD } from './task/duplicateField.ts';
import { INVALID_TASK_DATE } from './task/invalidDate.ts';
import { NO_DATE } from './task/noDate.ts';
import { NO_OWNER } from './task/noOwner.ts';
import { OVERDUE_WITHOUT_OWNER } from './task/overdueWithoutOwner.ts';
import { UNKNOWN_BOX } from './task/unknownBox.ts';
import { UNKNOWN_GOAL } from './task/unknownGoal.ts';
import { UNKNOWN_OWNER } from './task/unknownOwner.ts';
import { UNKNOWN_REPEAT } from './task/unknownRepeat.ts';
import { UNKNOWN_TASK_VALUE } from './task/unknownValue.ts';

/** Every rule, by subject: the order of docs/rules.md and of the setting. */
export const ALL_RULES: readonly Rule[] = [
	UNKNOWN_TYPE, UNKNOWN_VALUE, KEPT_PRIVATE, INVALID_DATE, INVALID_NUMBER, INVALID_CADENCE, DUPLICATE_KEY, UNCLOSED, INVALID_YAML, NOT_A_MAP, UNSUPPORTED_ENGINE,
	INVALID_TASK_DATE, UNKNOWN_TASK_VALUE, UNKNOWN_REPEAT, DUPLICATE_FIELD, UNKNOWN_BOX, ALMOST_BOX, ALMOST_FIELD, UNKNOWN_OWNER, AMBIGUOUS_OWNER, UNKNOWN_GOAL, AMBIGUOUS_GOAL,
	OVERDUE_WITHOUT_OWNER, NO_OWNER, NO_DATE, DONE_WITHOUT_DATE,
	NOT_SETTLED, WITHOUT_MENTORSHIP, MENTORSHIP_NOT_FOUND, MENTORSHIP_AMBIGUOUS, DUPLICATE_MENTORSHIP, NEARLY_SAME, REVIEW_DUE, PAST_TARGET,
	BROKEN_LINK, WRONG_WEEKDAY,
	PRIVATE_UNCLOSED, STRAY_CLOSER, UNDERLINED, WOULD_BE_EXPORTED, TRACKED_BY_GIT, PATIENT_IDENTIFIER,
	CONFLICT_MARKERS, CONFLICTED_COPY, INVALID_UTF8, BINARY, TOO_LARGE, UNREADABLE,
];
