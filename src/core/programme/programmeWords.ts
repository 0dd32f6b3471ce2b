import { everyInWords } from '../text/names.ts';
import { plural, type Words } from '../text/words.ts';
import type { Standing } from './pairFacts.ts';
import type { ReceiptRefusal } from './readReceipt.ts';
import type { Identity } from './receiptBook.ts';
import type { OpenMeasures } from './openMeasures.ts';
import type { ProgrammeYear } from './programme.ts';
import type { Rhythm } from './receipt.ts';
import { MOST_TOLD, type ReceiptPlace, type Told, type ToldKind } from './told.ts';

/** `every 6 weeks`, `every month`. */
export function rhythmInWords(rhythm: Rhythm | null, l10n: Words): string {
	if (!rhythm) { return l10n.t('none agreed'); }
	const { every, unit } = rhythm;
	return everyInWords(every, unit, l10n);
}

/** Where a pair stands, without blame: what is not known may well have taken place. */
export function standingInWords(standing: Standing, l10n: Words): string {
	switch (standing) {
		case 'as-agreed':
			return l10n.t('meets as agreed');
		case 'behind':
			return l10n.t('not met as agreed yet');
		case 'silent':
			return l10n.t('no meeting reported for twice the agreed rhythm');
		case 'first-waiting':
			return l10n.t('first meeting not yet held');
		case 'starting':
			return l10n.t('just beginning');
		case 'no-rhythm':
			return l10n.t('no rhythm agreed');
		case 'over':
			return l10n.t('informal or ended');
	}
}

/** `8 of 12 agreed meetings`, with how many pairs met as agreed where that may be shown. */
export function heldInWords(year: ProgrammeYear, isOpen: OpenMeasures, l10n: Words): string {
	const { held, agreed, met, measured } = year;
	const meetings = l10n.t('{0} of {1} agreed meetings', held, agreed);
	return measured > 0 && isOpen(year)
		? `${meetings} · ${l10n.t('{0} of {1} pairs met as agreed', met, measured)}`
		: meetings;
}

/** `Mara Lindqvist, with Ruth Abara`, or the code. */
export function whoInWords({ code, mentor, mentee, chair }: Identity, l10n: Words): string {
	if (code !== null) { return code; }
	const otherPerson = mentor ?? chair;
	if (mentee !== null && otherPerson !== null) { return l10n.t('{0}, with {1}', mentee, otherPerson); }
	return mentee ?? otherPerson ?? l10n.t('(no names)');
}

/** `sent/abara.json`, `all.jsonl, line 12`. */
function placeInWords({ file, line }: ReceiptPlace, l10n: Words): string {
	return line === undefined ? file : l10n.t('{0}, line {1}', file, line);
}

/** What is told of a kind, above the places. */
export function toldTitle(kind: ToldKind, l10n: Words): string {
	switch (kind) {
		case 'unopened':
			return l10n.t('Could not be opened');
		case 'refused':
			return l10n.t('Not counted');
		case 'contradictory':
			return l10n.t('Two receipts do not say the same; the later counts');
		case 'foreign':
			return l10n.t('Of another programme, not counted');
		case 'doubled':
			return l10n.t('The same twice, counted once');
		case 'code-and-names':
			return l10n.t('Perhaps the same twice, by a code and by names; counted as two');
		case 'two-programmes':
			return l10n.t('The same people in two programmes, counted as two');
		case 'outdated':
			return l10n.t('Replaced by a later receipt');
	}
}

/** One place with its reason. */
export function toldInWords(told: Told, l10n: Words): string {
	const place = placeInWords(told.place, l10n);
	switch (told.kind) {
		case 'unopened':
			return l10n.t('{0}: {1}', place, told.reason);
		case 'refused':
			return l10n.t('{0}: {1}', place, refusalInWords(told.refusal, l10n));
		case 'foreign':
			return told.programme === null
				? l10n.t('{0}: it names no programme', place)
				: l10n.t('{0}: it is of “{1}”', place, told.programme);
		case 'doubled':
			return l10n.t('{0}: the same as {1}', place, placeInWords(told.other, l10n));
		case 'code-and-names':
			return l10n.t('{0}: the same programme, start and meetings as {1}', place, placeInWords(told.other, l10n));
		case 'two-programmes':
			return l10n.t('{0}: {1} names another programme, or none', place, placeInWords(told.other, l10n));
		case 'outdated':
			return l10n.t('{0}: {1} is later, and about the same days', place, placeInWords(told.other, l10n));
		case 'contradictory':
			return l10n.t('{0}: it names a meeting that {1} does not', place, placeInWords(told.other, l10n));
	}
}

/** How many more there are than are named. */
export function moreInWords(count: number, l10n: Words): string | undefined {
	const more = count - MOST_TOLD;
	return more <= 0 ? undefined : plural(l10n, l10n.t('and 1 more|and {0} more'), more);
}

function refusalInWords(refusal: ReceiptRefusal, l10n: Words): string {
	switch (refusal.why) {
		case 'unreadable':
			return l10n.t('it is not whole, or was changed so that it cannot be read');
		case 'not-a-receipt':
			return l10n.t('it is not a receipt');
		case 'several':
			return l10n.t('it holds several receipts; put them one after the other into a file that ends in .jsonl');
		case 'utf-16':
			return l10n.t('it is written in UTF-16, and receipts are in UTF-8; save it so, or ask for it again');
		case 'newer':
			return l10n.t('it was made by a newer version; update this one to read it');
		case 'foreign-key':
			return l10n.t(
				'it has something in it that no receipt has, named “{0}”; nothing of it was read',
				refusal.key,
			);
		case 'missing-key':
			return l10n.t('“{0}” is missing; ask for the receipt again', refusal.key);
		case 'bad-value':
			return l10n.t('what it says for “{0}” cannot be; ask for the receipt again', refusal.key);
		case 'odd':
			return oddInWords(refusal.about, l10n);
	}
}

function oddInWords(about: Extract<ReceiptRefusal, { readonly why: 'odd' }>['about'], l10n: Words): string {
	switch (about) {
		case 'ends-before-it-begins':
			return l10n.t('its last day is before its first; it may have been changed by hand');
		case 'day-outside':
			return l10n.t('it names a day outside the time that it is about; it may have been changed by hand');
		case 'day-twice':
			return l10n.t('it names a day twice; it may have been changed by hand');
		case 'after-issue':
			return l10n.t(
				'it names a meeting later than the day on which it was made; it may have been changed by hand',
			);
		case 'issued-ahead':
			return l10n.t('the day on which it was made is still ahead; the clock of that computer may be wrong');
		case 'issued-early':
			return l10n.t(
				'its last day is later than the day on which it was made; it may have been changed by hand',
			);
		case 'names-and-code':
			return l10n.t('it has names and a code, of which a receipt has only one; it may have been changed by hand');
		case 'nobody':
			return l10n.t(
				'it has neither names nor a code, so nobody can tell whose it is; ask for it with one of them',
			);
		case 'other-kind':
			return l10n.t(
				'it says of a pair what only a committee has, or the other way round; it may have been changed by hand',
			);
		case 'key-twice':
			return l10n.t('it says something twice; it may have been changed by hand');
	}
}
