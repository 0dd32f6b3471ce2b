import { answerWords, wordsIn } from '../language/languages.ts';
import type { AnswerWords } from '../language/languageTable.ts';

/** English. */
const ENGLISH: AnswerWords = {
	done:
		'done, finished, completed, complete, sent, submitted, sorted, settled, taken care of, did it, did that, did this, i did, all set, mailed, emailed, signed, booked, handed in',
	finished: 'done, finished, completed, sent, submitted, sorted',
	leads:
		"yes, yep, yeah, ok, okay, great, sure, all, both, already, just, now, this, that, it, is, was, has been, have been, i have, i've, i, we have, we, that's, it's, these are, they are, are, were",
	notDone:
		"not yet, not done, not finished, not sent, not submitted, haven't, have not, hasn't, has not, didn't, did not, still open, still to do, still pending, undone, no progress, no time, do not think so, don't think so",
	ahead:
		"will, i'll, we'll, shall, going to, to be, should, must, can be, could, would, almost, nearly, half, partly, mostly, once, if, when, until, unless, before, working on, have to, need to, needs to, try to, hope to, plan to, please, are you, is this, have you, did you, except, apart from, aside from, instead, a question, cannot be, can't be",
	not: 'not, never, none, nothing, nobody, neither, cannot, nope',
};

/**
 * Languages that have no table in `core/language`: Norwegian, Danish, Polish, Czech, Finnish, Turkish, Chinese,
 * Japanese.
 */
const OTHERS: AnswerWords = {
	done: 'ferdig, sendt, faerdig, zrobione, gotowe, hotovo, valmis, tehty, tamam, yapildi, 完成, 完了, 済み',
	finished: 'zrobione, hotovo, tehty, 完成, 完了',
	leads: 'allerede, juz',
	notDone: 'ikke enna, ikke endnu, jeszcze nie, jeste ne, henuz degil, 还没, まだ',
	ahead: 'skal, nesten',
	not: 'ikke, nie, neni, ei, degil',
};

/** Words of short answers in all languages that are known; compared without case and diacritics. */
export function doneWords(kind: keyof AnswerWords): readonly string[] {
	return [...wordsIn(ENGLISH[kind]), ...answerWords(kind), ...wordsIn(OTHERS[kind])];
}
