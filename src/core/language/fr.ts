import type { LanguageTable } from './languageTable.ts';

/** French of France, Belgium, Switzerland and Canada. */
export const FRENCH: LanguageTable = {
	name: 'Français',
	private: 'privé, privée, privés, privées, confidentiel, confidentielle, confidentiels, confidentielles',
	notes: 'note, notes, pensées, réflexions, remarques, partie, section, journal, doutes',
	homework: 'Tâches, À faire, Devoirs, Actions, Prochaines étapes, Pour la prochaine fois, D’ici la prochaine rencontre, Entre les rencontres',
	mentor: 'mentor, mentore, mentors, mentores, mentor·e, tuteur, tutrice',
	mentee: 'mentoré·e, mentoré, mentorée, mentorés, mentorées',
	areas: {
		'administration': 'Administration, Gestion', 'clinical': 'Clinique, Activité clinique, Soins', 'research': 'Recherche', 'teaching': 'Enseignement, Pédagogie',
		'creative-professional-activity': 'Activité professionnelle créative', 'work-life-balance': 'Équilibre, Équilibre de vie, Équilibre vie professionnelle et personnelle, Vie personnelle, Conciliation',
		'career-guidance': 'Carrière, Orientation de carrière, Conseil de carrière',
	},
	headings: {
		'ask': 'Ce dont j’ai besoin cette fois, Ce dont il est besoin cette fois, Ce dont j’ai besoin, Mes besoins, Ma demande', 'check-in': 'Pour commencer, Tour d’horizon, Comment ça va',
		'concerns': 'Préoccupations de la dernière fois', 'since': 'Depuis la dernière fois, Depuis la dernière rencontre, Depuis notre dernière rencontre', 'goals': 'Objectifs, Où en sont les objectifs',
		'decide': 'À décider', 'undiscussed': 'Pas abordé récemment, Non abordé', 'season': 'À prévoir cette saison, Cette saison', 'four': 'Arrêter décliner commencer continuer, Quatre listes, Quatre questions', 'clarify': 'À clarifier, Questions à clarifier', 'agenda': 'Ordre du jour, Points à aborder, Sujets',
		'review': 'Bilan, Faire le point', 'assist': 'Aider et conseiller', 'together': 'Opportunités et collaboration, Opportunités', 'advocate': 'Soutenir et recommander, Soutenir',
		'raised': 'Préoccupations du jour, Nouvelles préoccupations, Préoccupations', 'wrap-up': 'Pour conclure, En conclusion', 'parked': 'Mis de côté, Reporté à plus tard',
		'open': 'Également ouvert, Aussi ouvert', 'decisions': 'Décisions, Décidé, Ce que nous avons décidé, Décision, Convenu', 'barriers': 'Ce qui fait obstacle, Obstacles, Obstacle, Freins',
		'quit': 'Arrêter, Abandonner, Cesser', 'decline': 'Décliner, Refuser', 'start': 'Commencer, Démarrer', 'continue': 'Continuer, Poursuivre', 'what is asked': 'Ce qui est demandé, La demande',
		'to ask': 'À demander à mon mentor, À demander à ma mentore, Ce que je voudrais vous demander, À demander',
	},
	values: {
		'proposed': 'proposé, proposée', 'active': 'actif, active, en cours', 'informal': 'informel, informelle', 'ended': 'terminé, terminée, fini, finie, clos, close',
		'selection': 'sélection', 'alignment': 'alignement, mise au point', 'cultivation': 'approfondissement, développement', 'closure': 'clôture',
		'planned': 'prévue, prévu, planifiée, planifié', 'held': 'tenue, tenu, a eu lieu, faite', 'postponed': 'reportée, reporté, remise', 'cancelled': 'annulée, annulé',
		'in-person': 'en personne, en présentiel, présentiel, sur place', 'video': 'vidéo, visio, visioconférence, en visio', 'phone': 'téléphone, par téléphone',
		'sounding-board': 'écoute', 'advice': 'conseil, conseils', 'advocacy': 'soutien, appui', 'short': 'court, court terme, à court terme', 'intermediate': 'moyen, moyen terme, à moyen terme', 'long': 'long terme, à long terme',
		'career-advancement': 'avancement, avancement de carrière', 'skills-development': 'compétences, développement de compétences', 'project': 'projet',
		'not-started': 'non commencé, pas commencé', 'at-risk': 'à risque, menacé', 'achieved': 'atteint', 'revised': 'révisé', 'dropped': 'abandonné',
		'pending': 'en attente, à décider', 'accept': 'accepter, accepté, acceptée', 'decline': 'décliner, décliné, déclinée, refuser, refusé, refusée', 'defer': 'différer, différé, différée', 'ask again': 'redemander',
		'conferences': 'congrès, conférences', 'administration': 'administration', 'grants-and-research': 'subventions et recherche, recherche', 'papers': 'articles, publications', 'teaching-and-supervising': 'enseignement et encadrement, enseignement',
		'clinical-work': 'activité clinique, soins', 'working-with-others': 'travail avec d’autres, collaboration', 'reading': 'lecture, relecture',
		'highest': 'la plus haute', 'high': 'haute, élevée', 'medium': 'moyenne', 'low': 'basse', 'lowest': 'la plus basse', 'mentor': 'mentor, mentore, mentor·e', 'mentee': 'mentoré, mentorée, mentoré·e',
	},
	cadences: { weekly: 'hebdomadaire', monthly: 'mensuel, mensuelle', quarterly: 'trimestriel, trimestrielle', semiannual: 'semestriel, semestrielle', annual: 'annuel, annuelle' },
	time: {
		months: 'janvier|janv|jan, février|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août, septembre|sept|sep, octobre|oct, novembre|nov, décembre|déc',
		weekdays: 'lundi|lun, mardi|mar, mercredi|mer, jeudi|jeu, vendredi|ven, samedi|sam, dimanche|dim',
		numbers: 'un|une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze', ordinals: 'premier|première|1er|1ère|1re, deuxième|second|seconde|2e|2ème, troisième|3e|3ème, quatrième|4e|4ème, cinquième|5e|5ème', last: 'dernier, dernière',
		day: 'jour, jours', week: 'semaine, semaines', month: 'mois', quarter: 'trimestre, trimestres', year: 'an, ans, année, années', every: 'chaque, tous les, toutes les, tous, toutes', other: '',
		between: 'le, la, les, l, du, de, d, des, au, en, à', and: 'et', workday: 'jour ouvrable, jours ouvrables, jour ouvré, jours ouvrés, jour de semaine', whenDone: 'une fois fait, après achèvement, quand c’est fait', until: 'jusqu’au, jusqu’à',
		today: 'aujourd’hui', tomorrow: 'demain', yesterday: 'hier', dayAfterTomorrow: 'après-demain', nextMeeting: 'prochaine rencontre, prochaine réunion', endOfMonth: 'fin du mois, à la fin du mois, fin de mois',
		next: 'prochain, prochaine', within: 'dans, d’ici',
	},
};
