import type { LanguageTable } from './languageTable.ts';

/** Dutch of the Netherlands and Flanders. */
export const DUTCH: LanguageTable = {
	name: 'Nederlands',
	private: 'privé, privaat, particulier, vertrouwelijk, vertrouwelijke',
	notes: 'notities, aantekeningen, gedachten, opmerkingen, deel, dagboek, twijfels',
	homework: 'Huiswerk, Actiepunten, Acties, Taken, Te doen, Volgende stappen, Voor de volgende keer, Tussen de gesprekken',
	mentor: 'mentoren, mentrix, begeleider, begeleidster',
	mentee: 'mentees',
	areas: {
		'administration': 'Bestuur, Beheer, Administratie', 'clinical': 'Kliniek, Klinisch werk, Patiëntenzorg', 'research': 'Onderzoek', 'teaching': 'Onderwijs', 'creative-professional-activity': 'Creatieve beroepsactiviteit',
		'work-life-balance': 'Werk en privé, Balans, Werk-privébalans', 'career-guidance': 'Loopbaan, Loopbaanadvies, Carrière',
	},
	headings: {
		'ask': 'Wat ik deze keer nodig heb, Wat deze keer nodig is, Wat ik nodig heb, Mijn vraag', 'check-in': 'Om te beginnen, Hoe gaat het', 'concerns': 'Zorgen van de vorige keer', 'since': 'Sinds de vorige keer, Sinds het vorige gesprek', 'goals': 'Doelen, Doelstellingen', 'decide': 'Te beslissen, Te besluiten',
		'undiscussed': 'Lang niet besproken, Niet besproken', 'season': 'Dit seizoen aan de beurt', 'four': 'Vier lijsten, Vier vragen', 'clarify': 'Verduidelijken, Verhelderende vragen', 'agenda': 'Agenda, Onderwerpen', 'review': 'Terugblik', 'assist': 'Helpen en adviseren', 'together': 'Kansen en samenwerking, Samenwerking', 'advocate': 'Voorspraak', 'raised': 'Zorgen van vandaag, Nieuwe zorgen, Zorgen', 'wrap-up': 'Tot slot, Afronding',
		'parked': 'Geparkeerd, Uitgesteld', 'open': 'Ook nog open', 'decisions': 'Besluiten, Beslissingen, Besloten, Wat we besloten, Afgesproken, Afspraken', 'barriers': 'Wat in de weg staat, Belemmeringen, Belemmering, Obstakels', 'quit': 'Stoppen, Ophouden', 'decline': 'Afwijzen, Afslaan', 'start': 'Beginnen, Starten', 'continue': 'Doorgaan, Voortzetten',
		'what is asked': 'Wat er gevraagd wordt', 'to ask': 'Aan mijn mentor vragen, Wat ik wil vragen',
		'went well': 'Wat goed ging', 'did not': 'Wat niet goed ging', 'promised': 'Wat we beloofden',
	},
	introductions: { who: 'wie, naam', why: 'waarom', asked: 'gevraagd', made: 'voorgesteld', met: 'ontmoet, gesprek', result: 'wat ervan kwam, resultaat' },
	values: {
		'proposed': 'voorgesteld', 'active': 'actief, lopend', 'informal': 'informeel', 'ended': 'beëindigd, afgerond', 'selection': 'selectie', 'alignment': 'afstemming', 'cultivation': 'verdieping', 'closure': 'afsluiting', 'planned': 'gepland', 'held': 'gehouden, geweest, plaatsgevonden', 'postponed': 'uitgesteld, verzet', 'cancelled': 'geannuleerd, afgezegd',
		'in-person': 'persoonlijk, ter plaatse, op locatie', 'video': 'videogesprek', 'phone': 'telefoon, telefonisch', 'sounding-board': 'klankbord', 'advice': 'advies', 'advocacy': 'voorspraak', 'short': 'kort, korte termijn', 'intermediate': 'middellang, middellange termijn', 'long': 'lang, lange termijn',
		'career-advancement': 'loopbaan', 'skills-development': 'vaardigheden', 'project': 'project', 'not-started': 'niet begonnen', 'at-risk': 'in gevaar', 'achieved': 'bereikt, behaald', 'revised': 'herzien', 'dropped': 'opgegeven, losgelaten', 'pending': 'in afwachting, open', 'accept': 'aannemen, aangenomen, accepteren', 'decline': 'afwijzen, afgewezen', 'defer': 'uitstellen', 'ask again': 'opnieuw vragen',
		'conferences': 'congressen', 'administration': 'bestuur', 'grants-and-research': 'subsidies en onderzoek, onderzoek', 'papers': 'artikelen, publicaties', 'teaching-and-supervising': 'onderwijs en begeleiding, onderwijs', 'clinical-work': 'klinisch werk', 'working-with-others': 'samenwerking', 'reading': 'lezen',
		'highest': 'hoogste', 'high': 'hoog, hoge', 'medium': 'gemiddeld', 'low': 'laag, lage', 'lowest': 'laagste', 'mentor': 'mentor', 'mentee': 'mentee',
	},
	cadences: { weekly: 'wekelijks', monthly: 'maandelijks', quarterly: 'elk kwartaal, driemaandelijks', semiannual: 'halfjaarlijks', annual: 'jaarlijks' },
	time: {
		rules: 'elke week, om de 2 weken, elke maand, om de 3 maanden, om de 6 maanden, elk jaar',
		months: 'januari|jan, februari|feb, maart|mrt, april|apr, mei, juni|jun, juli|jul, augustus|aug, september|sept|sep, oktober|okt, november|nov, december|dec',
		weekdays: 'maandag|ma, dinsdag|di, woensdag|wo, donderdag|do, vrijdag|vr, zaterdag|za, zondag|zo', numbers: 'een|één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf', ordinals: 'eerste|1e, tweede|2e, derde|3e, vierde|4e, vijfde|5e', last: 'laatste',
		day: 'dag, dagen', week: 'week, weken', month: 'maand, maanden', quarter: 'kwartaal, kwartalen', year: 'jaar, jaren', every: 'elke, elk, iedere, ieder, om de', other: 'om de twee', between: 'de, het, op, van, in, per', and: 'en', workday: 'werkdag, werkdagen', whenDone: 'na afronding, wanneer klaar', until: 'tot en met, tot',
		today: 'vandaag', tomorrow: 'morgen', yesterday: 'gisteren', dayAfterTomorrow: 'overmorgen', nextMeeting: 'volgende gesprek, volgende bijeenkomst', endOfMonth: 'eind van de maand, einde van de maand', next: 'volgende, volgend, komende', within: 'over',
	},
	answers: { done: 'gedaan, klaar, verstuurd', finished: 'gedaan, klaar', leads: 'ja, al', notDone: 'nog niet', ahead: 'bijna, zal' },
};
