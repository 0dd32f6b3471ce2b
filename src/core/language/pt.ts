import type { LanguageTable } from './languageTable.ts';

/** Portuguese of Portugal and Brazil. */
export const PORTUGUESE: LanguageTable = {
	name: 'Português',
	private: 'privado, privada, privados, privadas, confidencial, confidenciais',
	notes: 'nota, notas, anotações, apontamentos, pensamentos, reflexões, comentários, parte, secção, seção, diário, dúvidas',
	homework: 'Tarefas, A fazer, Por fazer, Pendências, Próximos passos, Ações, Entre reuniões, Para a próxima vez',
	mentor: 'mentora, mentores, mentoras, mentor/a, tutor, tutora, orientador, orientadora',
	mentee: 'mentorando, mentoranda, mentorado, mentorada, mentorando/a',
	areas: {
		'administration': 'Administração, Gestão', 'clinical': 'Clínica, Atividade clínica, Assistência', 'research': 'Investigação, Pesquisa', 'teaching': 'Docência, Ensino',
		'creative-professional-activity': 'Atividade profissional criativa', 'work-life-balance': 'Conciliação, Vida pessoal, Equilíbrio', 'career-guidance': 'Carreira, Orientação de carreira',
	},
	headings: {
		'ask': 'Do que preciso desta vez, O que é preciso desta vez, Do que preciso, O meu pedido, Meu pedido', 'check-in': 'Para começar, Como vai', 'concerns': 'Preocupações da última vez',
		'since': 'Desde a última vez, Desde a última reunião', 'goals': 'Objetivos, Metas', 'decide': 'A decidir, Por decidir', 'undiscussed': 'Não abordado ultimamente, Não abordado', 'season': 'Previsto para esta época', 'four': 'Quatro listas, Quatro perguntas', 'clarify': 'Esclarecer, Perguntas de esclarecimento', 'agenda': 'Ordem do dia, Ordem de trabalhos, Pauta, Temas, Agenda',
		'review': 'Balanço, Revisão', 'assist': 'Ajudar e aconselhar', 'together': 'Oportunidades e colaboração, Oportunidades', 'advocate': 'Apoiar e recomendar, Apoiar', 'raised': 'Preocupações de hoje, Novas preocupações, Preocupações', 'wrap-up': 'Para terminar, Encerramento, Conclusão', 'parked': 'Em espera, Adiado',
		'open': 'Também em aberto', 'decisions': 'Decisões, Decidido, O que decidimos, Decisão, Acordado', 'barriers': 'O que impede, Obstáculos, Obstáculo, Barreiras', 'quit': 'Deixar, Abandonar, Largar', 'decline': 'Recusar, Declinar', 'start': 'Começar, Iniciar', 'continue': 'Continuar, Manter',
		'what is asked': 'O que se pede, O que é pedido', 'to ask': 'Perguntar ao meu mentor, Perguntar à minha mentora, O que quero perguntar',
		'went well': 'O que correu bem, O que deu certo', 'did not': 'O que não correu bem, O que não deu certo', 'promised': 'O que prometemos',
	},
	introductions: { who: 'quem, nome', why: 'porquê, por quê', asked: 'pedida, pedido', made: 'feita, feito', met: 'encontro', result: 'o que resultou, resultado' },
	values: {
		'proposed': 'proposta, proposto', 'active': 'ativa, ativo, em curso, em andamento', 'informal': 'informal', 'ended': 'terminada, terminado, encerrada, encerrado', 'selection': 'seleção', 'alignment': 'alinhamento', 'cultivation': 'desenvolvimento', 'closure': 'encerramento',
		'planned': 'prevista, previsto, planeada, planejada, marcada', 'held': 'realizada, realizado, feita', 'postponed': 'adiada, adiado', 'cancelled': 'cancelada, cancelado', 'in-person': 'presencial, em pessoa', 'video': 'vídeo, videochamada, videoconferência', 'phone': 'telefone, por telefone',
		'sounding-board': 'escuta', 'advice': 'conselho', 'advocacy': 'apoio', 'short': 'curto, curto prazo, a curto prazo', 'intermediate': 'médio, médio prazo, a médio prazo', 'long': 'longo, longo prazo, a longo prazo',
		'career-advancement': 'progressão na carreira, carreira', 'skills-development': 'competências', 'project': 'projeto', 'not-started': 'não iniciado, por iniciar', 'at-risk': 'em risco', 'achieved': 'alcançado, atingido', 'revised': 'revisto, revisado', 'dropped': 'abandonado',
		'pending': 'pendente', 'accept': 'aceitar, aceite, aceita, aceito', 'decline': 'recusar, recusada, recusado, declinar', 'defer': 'adiar', 'ask again': 'perguntar de novo',
		'conferences': 'congressos, conferências', 'administration': 'administração, gestão', 'grants-and-research': 'bolsas e investigação, pesquisa, investigação', 'papers': 'artigos, publicações', 'teaching-and-supervising': 'ensino e supervisão, ensino', 'clinical-work': 'atividade clínica', 'working-with-others': 'colaboração', 'reading': 'leitura',
		'highest': 'máxima', 'high': 'alta', 'medium': 'média', 'low': 'baixa', 'lowest': 'mínima', 'mentor': 'mentor, mentora, mentor/a', 'mentee': 'mentorando, mentoranda, mentorado, mentorada',
	},
	cadences: { weekly: 'semanal', monthly: 'mensal', quarterly: 'trimestral', semiannual: 'semestral', annual: 'anual' },
	time: {
		rules: 'cada semana, a cada 2 semanas, cada mês, a cada 3 meses, a cada 6 meses, cada ano',
		months: 'janeiro|jan, fevereiro|fev, março|mar, abril|abr, maio|mai, junho|jun, julho|jul, agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez',
		weekdays: 'segunda|segunda-feira|seg, terça|terça-feira|ter, quarta|quarta-feira|qua, quinta|quinta-feira|qui, sexta|sexta-feira|sex, sábado|sáb, domingo|dom',
		numbers: 'um|uma, dois|duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze', ordinals: 'primeiro|primeira|1.º, segundo|2.º, terceiro|terceira|3.º, quarto|4.º, quinto|5.º', last: 'último, última',
		day: 'dia, dias', week: 'semana, semanas', month: 'mês, meses', quarter: 'trimestre, trimestres', year: 'ano, anos', every: 'cada, todos os, todas as, toda, todo, a cada', other: 'cada dois',
		between: 'o, a, os, as, do, da, de, em, no, na', and: 'e', workday: 'dia útil, dias úteis', whenDone: 'depois de feito, ao terminar', until: 'até ao, até',
		today: 'hoje', tomorrow: 'amanhã', yesterday: 'ontem', dayAfterTomorrow: 'depois de amanhã', nextMeeting: 'próxima reunião', endOfMonth: 'fim do mês, final do mês',
		next: 'próximo, próxima, que vem', within: 'em, dentro de, daqui a',
	},
	answers: { done: 'feito, pronto', finished: 'feito', leads: 'sim, já', notDone: 'ainda não', ahead: 'quase' },
};
