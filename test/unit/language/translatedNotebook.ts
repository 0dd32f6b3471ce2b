/** The words in which one notebook differs from its translations. */
export interface Translation {
	/** The tag for `.mentoring/config.yml`. */
	readonly language: string;
	readonly cadence: string;
	readonly held: string;
	readonly planned: string;
	readonly inPerson: string;
	readonly homeworkMentor: string;
	readonly homeworkMentee: string;
	readonly research: string;
	readonly horizon: string;
	readonly atRisk: string;
	readonly decline: string;
	readonly repeat: string;
	readonly mentee: string;
	readonly private: string;
	readonly priority: string;
}

export const TRANSLATIONS: readonly Translation[] = [
	{
		language: 'en',
		cadence: 'every 6 weeks',
		held: 'held',
		planned: 'planned',
		inPerson: 'in-person',
		homeworkMentor: 'Homework — mentor',
		homeworkMentee: 'Homework — mentee',
		research: 'Research',
		horizon: 'short',
		atRisk: 'at-risk',
		decline: 'decline',
		repeat: 'every 2 weeks',
		mentee: 'mentee',
		private: 'Private',
		priority: 'high',
	},
	{
		language: 'fr',
		cadence: 'toutes les 6 semaines',
		held: 'tenue',
		planned: 'prévue',
		inPerson: 'en présentiel',
		homeworkMentor: 'Tâches — mentore',
		homeworkMentee: 'Tâches — mentoré·e',
		research: 'Recherche',
		horizon: 'à court terme',
		atRisk: 'à risque',
		decline: 'déclinée',
		repeat: 'toutes les deux semaines',
		mentee: 'mentorée',
		private: 'Privé',
		priority: 'haute',
	},
	{
		language: 'de-AT',
		cadence: 'alle 6 Wochen',
		held: 'stattgefunden',
		planned: 'geplant',
		inPerson: 'vor Ort',
		homeworkMentor: 'Aufgaben — Mentorin',
		homeworkMentee: 'Aufgaben — Mentee',
		research: 'Forschung',
		horizon: 'kurzfristig',
		atRisk: 'gefährdet',
		decline: 'abgelehnt',
		repeat: 'alle zwei Wochen',
		mentee: 'mentee',
		private: 'Privat',
		priority: 'hoch',
	},
	{
		language: 'es',
		cadence: 'cada 6 semanas',
		held: 'celebrada',
		planned: 'prevista',
		inPerson: 'presencial',
		homeworkMentor: 'Tareas — mentora',
		homeworkMentee: 'Tareas — mentorizada',
		research: 'Investigación',
		horizon: 'a corto plazo',
		atRisk: 'en riesgo',
		decline: 'rechazada',
		repeat: 'cada dos semanas',
		mentee: 'mentorizada',
		private: 'Privado',
		priority: 'alta',
	},
	{
		language: 'pt-BR',
		cadence: 'a cada 6 semanas',
		held: 'realizada',
		planned: 'marcada',
		inPerson: 'presencial',
		homeworkMentor: 'Tarefas — mentora',
		homeworkMentee: 'Tarefas — mentoranda',
		research: 'Pesquisa',
		horizon: 'curto prazo',
		atRisk: 'em risco',
		decline: 'recusada',
		repeat: 'a cada duas semanas',
		mentee: 'mentoranda',
		private: 'Privado',
		priority: 'alta',
	},
	{
		language: 'nl',
		cadence: 'om de 6 weken',
		held: 'gehouden',
		planned: 'gepland',
		inPerson: 'op locatie',
		homeworkMentor: 'Huiswerk — mentor',
		homeworkMentee: 'Huiswerk — mentee',
		research: 'Onderzoek',
		horizon: 'korte termijn',
		atRisk: 'in gevaar',
		decline: 'afgewezen',
		repeat: 'om de twee weken',
		mentee: 'mentee',
		private: 'Particulier',
		priority: 'hoog',
	},
	{
		language: 'it',
		cadence: 'ogni 6 settimane',
		held: 'svolto',
		planned: 'previsto',
		inPerson: 'in presenza',
		homeworkMentor: 'Compiti — mentore',
		homeworkMentee: 'Compiti — allieva',
		research: 'Ricerca',
		horizon: 'a breve termine',
		atRisk: 'a rischio',
		decline: 'rifiutato',
		repeat: 'ogni due settimane',
		mentee: 'allieva',
		private: 'Privato',
		priority: 'alta',
	},
	{
		language: 'sv',
		cadence: 'var sjätte vecka',
		held: 'genomfört',
		planned: 'inbokat',
		inPerson: 'på plats',
		homeworkMentor: 'Att göra — handledare',
		homeworkMentee: 'Att göra — adept',
		research: 'Forskning',
		horizon: 'på kort sikt',
		atRisk: 'i riskzonen',
		decline: 'avböjt',
		repeat: 'varannan vecka',
		mentee: 'adept',
		private: 'Förtroligt',
		priority: 'hög',
	},
];

/** The notebook in the words of one language; what people say in it stays, so that reports can be compared. */
export function translatedNotebook(words: Translation): Record<string, string> {
	return {
		'.mentoring/config.yml': `language: ${words.language}\n`,
		'abara.md': '---\ntype: mentorship\nmentor: Ruth Abara\nmentee: Mara Lindqvist\nstatus: active\n'
			+ `cadence: ${words.cadence}\n---\n# A\n`,
		'2026-10-07.md': `---\ntype: meeting\nmentorship: abara\ndate: 2026-10-07\nstatus: ${words.held}\n`
			+ `format: ${words.inPerson}\n---\n# M1\n\n## ${words.homeworkMentor}\n\n`
			+ `- [ ] One due:2026-10-31 priority:${words.priority}\n\n## ${words.homeworkMentee}\n\n`
			+ `- [x] Two done:2026-10-20\n- [ ] Three due:2026-11-02 repeat:"${words.repeat}"\n\n`
			+ `## ${words.research}\n\n- [x] Four\n- [ ] Five @${words.mentee}\n\n## ${words.private}\n\n`
			+ '- [ ] ZQSECRET @mentor\n',
		'2026-12-02.md':
			`---\ntype: meeting\nmentorship: abara\ndate: 2026-12-02\nstatus: ${words.planned}\n---\n# M2\n`,
		'goal.md': `---\ntype: goal\nmentorship: abara\nhorizon: ${words.horizon}\nstatus: ${words.atRisk}\n`
			+ `area: ${words.research.toLowerCase()}\n---\n# G\n\n- [x] S1\n- [ ] S2\n`,
		'offer.md': `---\ntype: opportunity\ndate: 2026-10-01\nhours: 20\ndecision: ${words.decline}\n---\n# O\n`,
	};
}
