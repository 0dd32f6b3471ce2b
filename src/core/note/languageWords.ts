import type { Area } from '../model/vocabulary.ts';

/** What people of one language write over homework, for the sides in such a heading, and for areas. */
export interface LanguageWords {
	readonly homework: readonly string[];
	readonly mentor: readonly string[];
	readonly mentee: readonly string[];
	readonly areas: Readonly<Partial<Record<Area, readonly string[]>>>;
}

/** By language (ISO 639-1): added where `.mentoring/config.yml` names the language. Names of private sections always count in all of them. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = {
	en: { homework: [], mentor: [], mentee: [], areas: {} },
	de: {
		homework: ['Hausaufgaben', 'Aufgaben', 'Nächste Schritte', 'Zu erledigen', 'Maßnahmen', 'Bis zum nächsten Mal'],
		mentor: ['Mentorin', 'Mentoren'], mentee: ['Mentees', 'Schützling'],
		areas: { administration: ['Verwaltung', 'Leitung'], clinical: ['Klinik', 'Klinische Arbeit', 'Krankenversorgung'], research: ['Forschung'], teaching: ['Lehre', 'Unterricht'], 'work-life-balance': ['Beruf und Familie', 'Vereinbarkeit'], 'career-guidance': ['Karriere', 'Laufbahn', 'Karriereberatung'] },
	},
	fr: {
		homework: ['Devoirs', 'À faire', 'Tâches', 'Prochaines étapes', 'Pour la prochaine fois'],
		mentor: ['mentore', 'mentors', 'mentores', 'tuteur', 'tutrice'], mentee: ['mentoré', 'mentorée', 'mentorés', 'mentorées'],
		areas: { administration: ['Gestion'], clinical: ['Clinique', 'Activité clinique', 'Soins'], research: ['Recherche'], teaching: ['Enseignement'], 'work-life-balance': ['Équilibre', 'Vie personnelle'], 'career-guidance': ['Carrière'] },
	},
	es: {
		homework: ['Tareas', 'Deberes', 'Pendientes', 'Por hacer', 'Próximos pasos', 'Acciones'],
		mentor: ['mentora', 'mentores', 'tutor', 'tutora'], mentee: ['mentorizado', 'mentorizada', 'tutelado', 'tutelada'],
		areas: { administration: ['Administración', 'Gestión'], clinical: ['Clínica', 'Actividad clínica', 'Asistencia'], research: ['Investigación'], teaching: ['Docencia', 'Enseñanza'], 'work-life-balance': ['Conciliación', 'Vida personal'], 'career-guidance': ['Carrera'] },
	},
	pt: {
		homework: ['Tarefas', 'A fazer', 'Pendências', 'Próximos passos', 'Ações'],
		mentor: ['mentora', 'mentores', 'tutor', 'tutora'], mentee: ['mentorando', 'mentoranda', 'mentorado', 'mentorada'],
		areas: { administration: ['Administração', 'Gestão'], clinical: ['Clínica', 'Atividade clínica', 'Assistência'], research: ['Investigação', 'Pesquisa'], teaching: ['Docência', 'Ensino'], 'work-life-balance': ['Conciliação', 'Vida pessoal'], 'career-guidance': ['Carreira'] },
	},
	it: {
		homework: ['Compiti', 'Da fare', 'Prossimi passi', 'Azioni'],
		mentor: ['mentore', 'mentori', 'tutor'], mentee: ['allievo', 'allieva'],
		areas: { administration: ['Amministrazione', 'Gestione'], clinical: ['Clinica', 'Attività clinica', 'Assistenza'], research: ['Ricerca'], teaching: ['Insegnamento', 'Didattica'], 'work-life-balance': ['Vita personale', 'Equilibrio'], 'career-guidance': ['Carriera'] },
	},
	nl: {
		homework: ['Huiswerk', 'Actiepunten', 'Acties', 'Taken', 'Te doen', 'Volgende stappen'],
		mentor: ['mentoren', 'begeleider'], mentee: ['mentees'],
		areas: { administration: ['Bestuur', 'Beheer'], clinical: ['Kliniek', 'Klinisch werk', 'Patiëntenzorg'], research: ['Onderzoek'], teaching: ['Onderwijs'], 'work-life-balance': ['Werk en privé', 'Balans'], 'career-guidance': ['Loopbaan'] },
	},
	sv: {
		homework: ['Läxa', 'Hemuppgifter', 'Uppgifter', 'Åtgärder', 'Att göra', 'Nästa steg'],
		mentor: ['mentorer', 'mentorn', 'handledare'], mentee: ['adept', 'adepten'],
		areas: { administration: ['Ledning'], clinical: ['Klinik', 'Kliniskt arbete'], research: ['Forskning'], teaching: ['Undervisning'], 'work-life-balance': ['Balans i livet'], 'career-guidance': ['Karriär'] },
	},
};
