import type { LanguageTable } from './languageTable.ts';

/** German of Germany, Austria and Switzerland. */
export const GERMAN: LanguageTable = {
	name: 'Deutsch',
	private: 'privat, private, privates, vertraulich, vertrauliches, vertrauliche',
	notes: 'Notizen, Notiz, Gedanken, Bemerkungen, Anmerkungen, Teil, Abschnitt, Tagebuch, Zweifel, Sorgen',
	homework: 'Aufgaben, Hausaufgaben, Nächste Schritte, Zu erledigen, Maßnahmen, Bis zum nächsten Mal, Bis zum nächsten Treffen, Zwischen den Treffen',
	mentor: 'Mentor:in, Mentorin, Mentoren, Mentorinnen, Mentors',
	mentee: 'Mentee, Mentees, Schützling',
	areas: {
		'administration': 'Verwaltung, Leitung, Administration', 'clinical': 'Klinik, Klinische Arbeit, Klinische Tätigkeit, Krankenversorgung', 'research': 'Forschung', 'teaching': 'Lehre, Unterricht',
		'creative-professional-activity': 'Schöpferische Berufstätigkeit, Kreative Berufstätigkeit', 'work-life-balance': 'Beruf und Familie, Vereinbarkeit, Beruf und Privatleben, Work-Life-Balance', 'career-guidance': 'Karriere, Laufbahn, Karriereberatung',
	},
	headings: {
		'ask': 'Was ich diesmal brauche, Was diesmal gebraucht wird, Was ich brauche, Mein Anliegen, Meine Bitte', 'check-in': 'Ankommen, Zu Beginn, Wie es geht',
		'concerns': 'Anliegen vom letzten Mal', 'since': 'Seit dem letzten Mal, Seit dem letzten Treffen', 'goals': 'Ziele, Stand der Ziele, Wo die Ziele stehen',
		'decide': 'Zu entscheiden, Gemeinsam zu entscheiden', 'undiscussed': 'Länger nicht besprochen, Nicht besprochen', 'season': 'In dieser Jahreszeit fällig, Jetzt im Jahr fällig', 'four': 'Aufhören ablehnen anfangen fortführen, Vier Listen, Vier Fragen', 'clarify': 'Klären, Klärende Fragen', 'agenda': 'Tagesordnung, Themen',
		'review': 'Rückblick', 'assist': 'Helfen und beraten', 'together': 'Angebote und Zusammenarbeit, Zusammenarbeit', 'advocate': 'Fürsprache, Sich einsetzen',
		'raised': 'Anliegen von heute, Neue Anliegen, Anliegen', 'wrap-up': 'Zum Schluss, Abschluss, Nachbereitung', 'parked': 'Zurückgestellt, Themenspeicher, Geparkt',
		'open': 'Außerdem offen, Auch offen', 'decisions': 'Entscheidungen, Beschlüsse, Entschieden, Was wir entschieden haben, Vereinbart, Beschluss', 'barriers': 'Was im Weg steht, Im Weg, Hindernisse, Hindernis',
		'quit': 'Aufhören, Beenden, Aufgeben', 'decline': 'Ablehnen, Absagen', 'start': 'Anfangen, Beginnen', 'continue': 'Fortführen, Fortsetzen, Weitermachen', 'what is asked': 'Was verlangt wird, Worum es geht',
		'to ask': 'Meine Mentorin fragen, Meinen Mentor fragen, Was ich fragen möchte, Zu fragen',
		'went well': 'Was gelungen ist, Gelungen', 'did not': 'Was nicht gelungen ist, Nicht gelungen', 'promised': 'Was wir versprochen haben',
	},
	introductions: { who: 'wer, Name', why: 'warum, wozu', asked: 'gefragt, gebeten', made: 'vorgestellt, geschehen', met: 'getroffen, Treffen', result: 'was daraus wurde, Ergebnis' },
	values: {
		'proposed': 'vorgeschlagen', 'active': 'aktiv, laufend', 'informal': 'informell', 'ended': 'beendet, abgeschlossen', 'selection': 'Auswahl, Anbahnung', 'alignment': 'Abstimmung', 'cultivation': 'Vertiefung', 'closure': 'Abschluss',
		'planned': 'geplant', 'held': 'stattgefunden, gehalten, durchgeführt', 'postponed': 'verschoben', 'cancelled': 'abgesagt, ausgefallen', 'in-person': 'persönlich, vor Ort, in Präsenz, Präsenz', 'video': 'Videogespräch, Videokonferenz', 'phone': 'Telefon, telefonisch',
		'sounding-board': 'Zuhören', 'advice': 'Rat, Beratung', 'advocacy': 'Fürsprache', 'short': 'kurz, kurzfristig', 'intermediate': 'mittel, mittelfristig', 'long': 'lang, langfristig',
		'career-advancement': 'Karriere, Aufstieg', 'skills-development': 'Fähigkeiten, Kompetenzen', 'project': 'Projekt', 'not-started': 'nicht begonnen', 'at-risk': 'gefährdet', 'achieved': 'erreicht', 'revised': 'überarbeitet, geändert', 'dropped': 'aufgegeben, fallen gelassen',
		'pending': 'offen, ausstehend', 'accept': 'annehmen, angenommen, zugesagt, zusagen', 'decline': 'ablehnen, abgelehnt, absagen', 'defer': 'aufschieben, aufgeschoben, vertagt, vertagen', 'ask again': 'nochmals fragen, noch einmal fragen',
		'conferences': 'Kongresse, Konferenzen, Tagungen', 'administration': 'Verwaltung', 'grants-and-research': 'Anträge und Forschung, Forschung', 'papers': 'Artikel, Publikationen, Veröffentlichungen', 'teaching-and-supervising': 'Lehre und Betreuung, Lehre',
		'clinical-work': 'klinische Arbeit, Klinik', 'working-with-others': 'Zusammenarbeit', 'reading': 'Lesen, Gutachten',
		'highest': 'höchste', 'high': 'hoch, hohe', 'medium': 'mittel, mittlere', 'low': 'niedrig, niedrige', 'lowest': 'niedrigste', 'mentor': 'Mentorin, Mentor:in', 'mentee': 'Mentee',
	},
	cadences: { weekly: 'wöchentlich', monthly: 'monatlich', quarterly: 'vierteljährlich, quartalsweise', semiannual: 'halbjährlich', annual: 'jährlich' },
	time: {
		rules: 'jede Woche, alle 2 Wochen, jeden Monat, alle 3 Monate, alle 6 Monate, jedes Jahr',
		months: 'Januar|Jänner|Jan, Februar|Feber|Feb, März|Mär|Mrz, April|Apr, Mai, Juni|Jun, Juli|Jul, August|Aug, September|Sept|Sep, Oktober|Okt, November|Nov, Dezember|Dez',
		weekdays: 'Montag|Mo, Dienstag|Di, Mittwoch|Mi, Donnerstag|Do, Freitag|Fr, Samstag|Sonnabend|Sa, Sonntag|So',
		numbers: 'ein|einem|einer|eine|einen, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf', ordinals: 'erste|ersten|erster|1., zweite|zweiten|zweiter|2., dritte|dritten|dritter|3., vierte|vierten|vierter|4., fünfte|fünften|fünfter|5.', last: 'letzte, letzten, letzter',
		day: 'Tag, Tage, Tagen', week: 'Woche, Wochen', month: 'Monat, Monate, Monaten, Monats', quarter: 'Quartal, Quartale, Vierteljahr', year: 'Jahr, Jahre, Jahren', every: 'jede, jeden, jedes, jeder, alle', other: 'jede zweite, jeden zweiten, jedes zweite',
		between: 'am, im, des, der, den, die, das, dem, an, in', and: 'und', workday: 'Werktag, Werktage, Arbeitstag, Arbeitstage', whenDone: 'nach Erledigung, wenn erledigt', until: 'bis zum, bis',
		today: 'heute', tomorrow: 'morgen', yesterday: 'gestern', dayAfterTomorrow: 'übermorgen', nextMeeting: 'nächstes Treffen, beim nächsten Treffen', endOfMonth: 'Monatsende, Ende des Monats, Ende Monat',
		next: 'nächsten, nächste, nächster, nächstes, kommenden, kommende', within: 'in',
	},
	answers: { done: 'erledigt, fertig, gemacht, geschickt, abgeschickt, eingereicht, verschickt', finished: 'erledigt, fertig, gemacht', leads: 'ja, ist, schon, ist schon, bereits, habe ich, alles', notDone: 'noch nicht, nicht erledigt, nicht fertig', ahead: 'wird, werde, sollte, muss, fast, halb' },
};
