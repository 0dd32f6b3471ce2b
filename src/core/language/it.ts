import type { LanguageTable } from './languageTable.ts';

/** Italian of Italy and Switzerland. */
export const ITALIAN: LanguageTable = {
	name: 'Italiano',
	private: 'privato, privata, privati, private, riservato, riservata, riservati, riservate, confidenziale, confidenziali',
	notes: 'nota, note, appunti, pensieri, riflessioni, commenti, parte, sezione, diario, dubbi',
	homework: 'Compiti, Da fare, Prossimi passi, Azioni, Attività, Per la prossima volta, Fra gli incontri',
	mentor: 'mentore, mentori, mentrice, tutor',
	mentee: 'allievo, allieva, mentee',
	areas: {
		'administration': 'Amministrazione, Gestione', 'clinical': 'Clinica, Attività clinica, Assistenza', 'research': 'Ricerca', 'teaching': 'Insegnamento, Didattica', 'creative-professional-activity': 'Attività professionale creativa',
		'work-life-balance': 'Vita personale, Equilibrio, Conciliazione', 'career-guidance': 'Carriera, Orientamento professionale',
	},
	headings: {
		'ask': 'Di che cosa ho bisogno questa volta, Che cosa serve questa volta, Di che cosa ho bisogno, Di cosa ho bisogno, La mia richiesta', 'check-in': 'Per cominciare, Come va', 'concerns': 'Preoccupazioni dell’ultima volta', 'since': 'Dall’ultima volta, Dall’ultimo incontro', 'goals': 'Obiettivi', 'decide': 'Da decidere',
		'undiscussed': 'Non discusso di recente, Non discusso', 'season': 'Previsto in questa stagione', 'four': 'Quattro liste, Quattro domande', 'clarify': 'Chiarire, Domande di chiarimento', 'agenda': 'Ordine del giorno, Temi, Argomenti', 'review': 'Bilancio, Revisione', 'assist': 'Aiutare e consigliare', 'together': 'Opportunità e collaborazione, Opportunità', 'advocate': 'Sostenere e raccomandare, Sostenere', 'raised': 'Preoccupazioni di oggi, Nuove preoccupazioni, Preoccupazioni',
		'wrap-up': 'Per concludere, Conclusione', 'parked': 'In sospeso, Rimandato', 'open': 'Ancora aperto', 'decisions': 'Decisioni, Deciso, Che cosa abbiamo deciso, Decisione, Concordato', 'barriers': 'Che cosa lo ostacola, Ostacoli, Ostacolo', 'quit': 'Lasciare, Abbandonare', 'decline': 'Rifiutare, Declinare', 'start': 'Iniziare, Cominciare', 'continue': 'Continuare, Proseguire',
		'what is asked': 'Che cosa viene chiesto, Cosa viene chiesto', 'to ask': 'Da chiedere al mio mentore, Da chiedere al mio mentor, Che cosa vorrei chiedere',
		'went well': 'Che cosa è andato bene', 'did not': 'Che cosa non è andato', 'promised': 'Che cosa abbiamo promesso',
	},
	introductions: { who: 'chi, nome', why: 'perché', asked: 'chiesta, chiesto', made: 'fatta, fatto', met: 'incontro', result: 'che ne è stato, esito' },
	values: {
		'proposed': 'proposto, proposta', 'active': 'attivo, attiva, in corso', 'informal': 'informale', 'ended': 'terminato, terminata, concluso, conclusa', 'selection': 'selezione', 'alignment': 'allineamento', 'cultivation': 'sviluppo', 'closure': 'chiusura', 'planned': 'previsto, prevista, pianificato, programmato', 'held': 'tenuto, tenuta, svolto, svolta', 'postponed': 'rinviato, rinviata, rimandato', 'cancelled': 'annullato, annullata',
		'in-person': 'di persona, in presenza', 'video': 'videochiamata, videoconferenza', 'phone': 'telefono, per telefono', 'sounding-board': 'ascolto', 'advice': 'consiglio', 'advocacy': 'sostegno', 'short': 'breve, breve termine, a breve termine', 'intermediate': 'medio, medio termine, a medio termine', 'long': 'lungo, lungo termine, a lungo termine',
		'career-advancement': 'avanzamento di carriera, carriera', 'skills-development': 'competenze', 'project': 'progetto', 'not-started': 'non iniziato', 'at-risk': 'a rischio', 'achieved': 'raggiunto', 'revised': 'rivisto', 'dropped': 'abbandonato', 'pending': 'in attesa', 'accept': 'accettare, accettato, accettata', 'decline': 'rifiutare, rifiutato, rifiutata, declinare', 'defer': 'rinviare, rimandare', 'ask again': 'chiedere di nuovo',
		'conferences': 'congressi, conferenze', 'administration': 'amministrazione, gestione', 'grants-and-research': 'finanziamenti e ricerca, ricerca', 'papers': 'articoli, pubblicazioni', 'teaching-and-supervising': 'didattica e supervisione, insegnamento', 'clinical-work': 'attività clinica', 'working-with-others': 'collaborazione', 'reading': 'lettura',
		'highest': 'massima', 'high': 'alta', 'medium': 'media', 'low': 'bassa', 'lowest': 'minima', 'mentor': 'mentore', 'mentee': 'allievo, allieva',
	},
	cadences: { weekly: 'settimanale', monthly: 'mensile', quarterly: 'trimestrale', semiannual: 'semestrale', annual: 'annuale' },
	time: {
		rules: 'ogni settimana, ogni 2 settimane, ogni mese, ogni 3 mesi, ogni 6 mesi, ogni anno',
		months: 'gennaio|gen, febbraio|feb, marzo|mar, aprile|apr, maggio|mag, giugno|giu, luglio|lug, agosto|ago, settembre|sett|set, ottobre|ott, novembre|nov, dicembre|dic',
		weekdays: 'lunedì|lun, martedì, mercoledì|mer, giovedì|gio, venerdì|ven, sabato|sab, domenica|dom', numbers: 'un|una|uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici', ordinals: 'primo|prima|1º|1°, secondo|seconda|2º|2°, terzo|terza|3º|3°, quarto|quarta|4º|4°, quinto|quinta|5º|5°', last: 'ultimo, ultima',
		day: 'giorno, giorni', week: 'settimana, settimane', month: 'mese, mesi', quarter: 'trimestre, trimestri', year: 'anno, anni', every: 'ogni, tutti i, tutte le', other: 'ogni due', between: 'il, lo, la, l, i, gli, le, di, del, della, al, a, in', and: 'e, ed', workday: 'giorno feriale, giorni feriali, giorno lavorativo', whenDone: 'una volta fatto, dopo il completamento', until: 'fino al, fino a',
		today: 'oggi', tomorrow: 'domani', yesterday: 'ieri', dayAfterTomorrow: 'dopodomani', nextMeeting: 'prossimo incontro, prossima riunione', endOfMonth: 'fine del mese, a fine mese, fine mese', next: 'prossimo, prossima', within: 'tra, fra, in',
	},
	answers: { done: 'fatto, inviato, finito', finished: 'fatto', leads: 'sì, già', notDone: 'non ancora', ahead: 'quasi' },
};
