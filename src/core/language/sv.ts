import type { LanguageTable } from './languageTable.ts';

/** Swedish: privacy, homework, sides and areas so far. */
export const SWEDISH: LanguageTable = {
	name: 'Svenska',
	private: 'privat, privata, konfidentiellt, förtroligt',
	notes: 'anteckningar, tankar',
	unshared:
		'dela inte, får inte delas, får inte spridas, bara för mig, endast för mig, mellan oss, inte för mentorn, personliga anteckningar',
	homework: 'Läxa, Hemuppgifter, Uppgifter, Åtgärder, Att göra, Nästa steg',
	mentor: 'mentorer, mentorn, handledare',
	mentee: 'adept, adepten',
	oneself: 'jag',
	both: 'båda',
	areas: {
		'administration': 'Ledning',
		'clinical': 'Klinik, Kliniskt arbete',
		'research': 'Forskning',
		'teaching': 'Undervisning',
		'work-life-balance': 'Balans i livet',
		'career-guidance': 'Karriär',
	},
	answers: {
		done: 'klart, klar, gjort, skickat',
		finished: 'klart, gjort',
		leads: 'ja, redan',
		notDone: 'inte än',
		ahead: 'ska, nästan, så gott som, knappt, bra gjort',
		not: 'inte, ej, nej, aldrig',
		yesOrNo: 'ja, nej',
		except: 'utom, förutom, med undantag',
		firstFew: 'första',
		lastFew: 'sista',
		few: 'två, tre, fyra',
	},
};
