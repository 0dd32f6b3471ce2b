import type { LanguageTable } from './languageTable.ts';

/** Spanish of Spain and the Americas. */
export const SPANISH: LanguageTable = {
	name: 'Español',
	private: 'privado, privada, privados, privadas, confidencial, confidenciales',
	notes: 'nota, notas, apuntes, pensamientos, reflexiones, comentarios, parte, sección, diario, dudas',
	homework: 'Tareas, Deberes, Pendientes, Por hacer, Próximos pasos, Acciones, Entre reuniones, Para la próxima vez',
	mentor: 'mentor/a, mentora, mentores, mentoras, tutor, tutora',
	mentee: 'mentorizado/a, mentorizado, mentorizada, mentorado, mentorada, mentorando, mentoranda, mentoreado, mentoreada, tutelado, tutelada',
	areas: {
		'administration': 'Administración, Gestión', 'clinical': 'Clínica, Actividad clínica, Asistencia', 'research': 'Investigación', 'teaching': 'Docencia, Enseñanza',
		'creative-professional-activity': 'Actividad profesional creativa', 'work-life-balance': 'Conciliación, Vida personal, Equilibrio', 'career-guidance': 'Carrera, Orientación profesional, Orientación de la carrera',
	},
	headings: {
		'ask': 'Lo que necesito esta vez, Lo que se necesita esta vez, Lo que necesito, Mi petición', 'check-in': 'Para empezar, Cómo va todo, Puesta al día',
		'concerns': 'Preocupaciones de la última vez', 'since': 'Desde la última vez, Desde la última reunión', 'goals': 'Objetivos, Cómo van los objetivos',
		'decide': 'Por decidir, A decidir', 'undiscussed': 'Sin tratar últimamente, No tratado', 'season': 'Previsto para esta época, Esta temporada', 'four': 'Dejar rechazar empezar continuar, Cuatro listas, Cuatro preguntas', 'clarify': 'Aclarar, Preguntas para aclarar', 'agenda': 'Orden del día, Temas, Agenda',
		'review': 'Repaso, Revisión', 'assist': 'Ayudar y aconsejar', 'together': 'Oportunidades y colaboración, Oportunidades', 'advocate': 'Apoyar y recomendar, Apoyar',
		'raised': 'Preocupaciones de hoy, Nuevas preocupaciones, Preocupaciones', 'wrap-up': 'Para terminar, Cierre, Conclusión', 'parked': 'Aparcado, En espera',
		'open': 'También pendiente, También abierto', 'decisions': 'Decisiones, Decidido, Lo que decidimos, Decisión, Acuerdos, Acordado', 'barriers': 'Lo que lo impide, Obstáculos, Obstáculo, Barreras',
		'quit': 'Dejar, Abandonar', 'decline': 'Rechazar, Declinar', 'start': 'Empezar, Comenzar', 'continue': 'Continuar, Seguir', 'what is asked': 'Qué se pide, Lo que se pide',
		'to ask': 'Preguntar a mi mentor, Preguntar a mi mentora, Lo que quiero preguntar, Por preguntar',
		'went well': 'Lo que salió bien, Salió bien', 'did not': 'Lo que no salió, No salió', 'promised': 'Lo que prometimos',
	},
	introductions: { who: 'quién, nombre', why: 'por qué, para qué', asked: 'pedida, pedido', made: 'hecha, hecho', met: 'encuentro, se vieron', result: 'qué fue de ello, resultado' },
	values: {
		'proposed': 'propuesta, propuesto', 'active': 'activa, activo, en curso', 'informal': 'informal', 'ended': 'terminada, terminado, finalizada, finalizado', 'selection': 'selección', 'alignment': 'alineación, ajuste', 'cultivation': 'desarrollo, cultivo', 'closure': 'cierre',
		'planned': 'prevista, previsto, planificada, planificado', 'held': 'celebrada, celebrado, realizada, hecha', 'postponed': 'aplazada, aplazado, pospuesta', 'cancelled': 'cancelada, cancelado, anulada', 'in-person': 'presencial, en persona', 'video': 'vídeo, videollamada, videoconferencia', 'phone': 'teléfono, por teléfono',
		'sounding-board': 'escucha', 'advice': 'consejo', 'advocacy': 'apoyo', 'short': 'corto, corto plazo, a corto plazo', 'intermediate': 'medio, medio plazo, a medio plazo', 'long': 'largo, largo plazo, a largo plazo',
		'career-advancement': 'avance profesional, promoción', 'skills-development': 'competencias, habilidades', 'project': 'proyecto', 'not-started': 'sin empezar, no iniciado', 'at-risk': 'en riesgo', 'achieved': 'logrado, conseguido, alcanzado', 'revised': 'revisado', 'dropped': 'abandonado',
		'pending': 'pendiente', 'accept': 'aceptar, aceptada, aceptado', 'decline': 'rechazar, rechazada, rechazado, declinar, declinada', 'defer': 'aplazar, aplazada, posponer', 'ask again': 'volver a preguntar',
		'conferences': 'congresos, conferencias', 'administration': 'administración, gestión', 'grants-and-research': 'ayudas e investigación, investigación', 'papers': 'artículos, publicaciones', 'teaching-and-supervising': 'docencia y supervisión, docencia',
		'clinical-work': 'actividad clínica, asistencia', 'working-with-others': 'colaboración, trabajo con otros', 'reading': 'lectura',
		'highest': 'máxima', 'high': 'alta', 'medium': 'media', 'low': 'baja', 'lowest': 'mínima', 'mentor': 'mentor, mentora, mentor/a', 'mentee': 'mentorizado, mentorizada, mentorizado/a',
	},
	cadences: { weekly: 'semanal', monthly: 'mensual', quarterly: 'trimestral', semiannual: 'semestral', annual: 'anual' },
	time: {
		rules: 'cada semana, cada 2 semanas, cada mes, cada 3 meses, cada 6 meses, cada año',
		months: 'enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, septiembre|setiembre|sept|sep, octubre|oct, noviembre|nov, diciembre|dic',
		weekdays: 'lunes|lun, martes, miércoles|mié, jueves|jue, viernes|vie, sábado|sáb, domingo|dom',
		numbers: 'un|una|uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce', ordinals: 'primer|primero|primera|1.º, segundo|segunda|2.º, tercer|tercero|tercera|3.º, cuarto|cuarta|4.º, quinto|quinta|5.º', last: 'último, última',
		day: 'día, días', week: 'semana, semanas', month: 'mes, meses', quarter: 'trimestre, trimestres', year: 'año, años', every: 'cada, todos los, todas las', other: 'cada dos',
		between: 'el, la, los, las, de, del, en, a', and: 'y, e', workday: 'día laborable, días laborables, día hábil', whenDone: 'una vez hecho, al terminar', until: 'hasta el, hasta',
		today: 'hoy', tomorrow: 'mañana', yesterday: 'ayer', dayAfterTomorrow: 'pasado mañana', nextMeeting: 'próxima reunión', endOfMonth: 'fin de mes, a fin de mes, final del mes',
		next: 'próximo, próxima, que viene', within: 'en, dentro de',
	},
	answers: { done: 'hecho, listo, enviado, terminado', finished: 'hecho', leads: 'sí, ya, está', notDone: 'todavía no, aún no', ahead: 'será hecho, casi' },
};
