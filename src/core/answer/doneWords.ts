/**
 * Words of short answers by what they say, in the languages that are known; one list of all, as who answers in another
 * language than the notes is understood as well. Compared without case and diacritics.
 */
export const DONE_WORDS = {
	/** What an answer begins with that says that something is done. */
	done: [
		'done', 'finished', 'completed', 'complete', 'sent', 'submitted', 'sorted', 'settled', 'taken care of', 'did it', 'did that', 'did this', 'i did', 'all set', 'mailed', 'emailed', 'signed', 'booked', 'handed in',
		'erledigt', 'fertig', 'gemacht', 'geschickt', 'abgeschickt', 'eingereicht', 'verschickt',
		'fait', 'c\'est fait', 'termine', 'envoye', 'hecho', 'listo', 'enviado', 'terminado', 'feito', 'pronto', 'fatto', 'inviato', 'finito',
		'klart', 'klar', 'gjort', 'skickat', 'ferdig', 'sendt', 'faerdig', 'gedaan', 'klaar', 'verstuurd', 'zrobione', 'gotowe', 'hotovo', 'valmis', 'tehty', 'tamam', 'yapildi', '完成', '完了', '済み',
	],
	/** The same at the end of what is said. */
	finished: ['done', 'finished', 'completed', 'sent', 'submitted', 'sorted', 'erledigt', 'fertig', 'gemacht', 'fait', 'hecho', 'feito', 'fatto', 'klart', 'gjort', 'gedaan', 'klaar', 'zrobione', 'hotovo', 'tehty', '完成', '完了'],
	/** What may stand before it. */
	leads: [
		'yes', 'yep', 'yeah', 'ok', 'okay', 'great', 'sure', 'all', 'both', 'already', 'just', 'now', 'this', 'that', 'it', 'is', 'was', 'has been', 'have been', 'i have', 'i\'ve', 'i', 'we have', 'we', 'that\'s', 'it\'s', 'these are', 'they are',
		'ja', 'ist', 'schon', 'ist schon', 'bereits', 'habe ich', 'alles', 'oui', 'deja', 'si', 'sim', 'ya', 'esta', 'gia', 'redan', 'allerede', 'al', 'juz',
	],
	/** It is not done. */
	notDone: [
		'not yet', 'not done', 'not finished', 'not sent', 'not submitted', 'haven\'t', 'have not', 'hasn\'t', 'has not', 'didn\'t', 'did not', 'still open', 'still to do', 'still pending', 'undone', 'no progress', 'no time',
		'noch nicht', 'nicht erledigt', 'nicht fertig', 'pas encore', 'pas fait', 'todavia no', 'aun no', 'ainda nao', 'non ancora', 'inte an', 'ikke enna', 'ikke endnu', 'nog niet', 'jeszcze nie', 'jeste ne', 'henuz degil', '还没', 'まだ',
	],
	/** It is still ahead, whatever stands behind. */
	ahead: [
		'will', 'i\'ll', 'we\'ll', 'shall', 'going to', 'to be', 'should', 'must', 'can be', 'could', 'would', 'almost', 'nearly', 'half', 'partly', 'mostly', 'once', 'if', 'when', 'until', 'unless', 'before', 'working on', 'have to', 'need to', 'needs to', 'try to', 'hope to', 'plan to', 'please', 'are you', 'is this', 'have you', 'did you',
		'wird', 'werde', 'sollte', 'muss', 'fast', 'halb', 'sera', 'presque', 'sera hecho', 'casi', 'quasi', 'ska', 'skal', 'nastan', 'nesten', 'bijna', 'zal',
	],
} as const satisfies Record<string, readonly string[]>;
