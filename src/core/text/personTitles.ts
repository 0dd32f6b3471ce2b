/**
 * What stands around a name and is none of it, by countries: folded, without dots, hyphens and
 * apostrophes. Words that are also names are in the lists that ask for a dot or for capitals.
 */

/** Before a name in any spelling: `Dr`, `Prof.`, `Univ.-Prof.`, `Dott.ssa`, `проф.`, `डॉ`. */
export const TITLES = words(`
	dr ddr dddr dres drs dra drin drina doctor doktor docteur docteure dottore dottoressa dott dottssa dssa doutor doutora doctora
	overlege overlakare underlakare specialistlakare overlaege reservelaege afdelingslaege speciallaege ylilaakari erikoislaakari dosentti lkt
	datuk datin rabbi baroness
	prof profs profa profssa professor professorin professore professoressa professora professeur professeure profesor profesora
	dre puph mcuph ccuah profin univprofin magin chiarmo chiarma chmo chma gentmo gentma excmo excma exmo exma ilmo ilma illmo illma engo enga jonkheer jhr jonkvrouw
	aprof assprof assocprof asstprof adjprof clinprof
	pr pre pd privdoz privatdozent privatdozentin catedratico catedratica mtro mtra licda licdo lcdo lcda doz dozent dozentin docent univprof apl
	oa mudr rndr phdr judr mvdr thdr paeddr mddr
	mr mrs ms mx miss mister herr herrn frau mme mlle monsieur madame mw mevr mevrouw dhr sigra signora senor senora sra dna
	sir dame lord lady hr fru
	ogrgor ogruyesi uyesi cki ckii
	дмн кмн проф профессор доц доцент доктор др акад академик госпожа господин
	δρ καθ καθηγητης καθηγητρια ιατρος
	דר פרופ פרופסור גב מר
	دكتور دكتورة الدكتور الدكتورة بروفيسور البروفيسور أستاذ الأستاذ أستاذة دکتر ڈاکٹر السيد السيدة
	डॉ डा डॉक्टर प्रो प्रोफेसर श्री श्रीमती ডা ড অধ্যাপক ডাঃ டாக்டர் டாக்
	ดร ศ รศ ผศ นพ พญ ทพ ทญ สพญ นายแพทย์ แพทย์หญิง ศาสตราจารย์ คุณ
	医学博士 醫學博士 主任医师 副主任医师 主治医师 主任醫師 教授 副教授 助教授 准教授 医师 醫師 医生 醫生 医師 博士 先生 老师 老師 主任 院士 女士 講師 교수 교수님 박사 박사님 선생님 의사 부교수 조교수
`);

/** Before a name, with the dot they are written with: `Ing.` is a title, Ing a family. */
export const DOTTED_TITLES = words(`
	sig ing ir dipl dip mag lic lek mgr bc doc dos sr col capt maj lt cpt rev fr hon st op uzm ogr gor yrd ass assoc asst adj hab habil inz em emer ph
	egr pract prakt overl leg uz prim brig gen cand stud as asist smt thiru tmt rt ars da ts gs bs pgs ths cn ki h hj drg dt tn ny mstr univ priv м к д د أ ا م ब
`);

/** Only where a title stands before them: `Dr. rer. nat. habil.`, `Prof. em.`; `Phil` alone is a person. */
export const TITLE_PARTS = words(
	'lak med phil rer nat habil hc h c sc hum dent medic vet jur iur oec pol theol ing univ et mult tech mont agr pharm biol em emer emeritus emerita apl dipl ssa a nadzw zw n hab inz lek dr prof psych publ cult soc math paed',
);

/** Before `Professor`: `Associate Professor`, `Clinical Asst. Prof.` */
export const RANKS = words(
	'ca oa le la assoz ltd leit leitender leitende kd associate assistant assoc asst adjunct adj clinical visiting full senior honorary hon emeritus emerita ao o ass ausserplanmassiger extraordinary research',
);

/** Behind `Prof.`, however they are written: `Professeur émérite`, `Prof. Titular`, `Prof. Associato`. */
export const STANDINGS = words(
	'emerite emerito emerita associe associee agrege agregee titulaire titular tit asociado asociada associado associada associato associata ordinario ordinaria adjunto adjunta adjoint adjointe livredocente catedratico catedratica invite invitee',
);

/** `Assistenzprofessorin`, `Oberarzt`: an office by the end of its word. */
export const TITLE_BY_ITS_END = /^\p{L}{3,}(?:professor(?:in)?|arzt|arztin)$/u;

/** After a name: degrees, fellowships, registrations, honours that nobody is called. */
export const DEGREES = words(`
	md mds mdphd phd phdc dphil dsc scd drsc csc drph dph dmsc dmedsc dmed dm dmd dds dvm pharmd psyd edd eng engd jd llm llb llm dnp dpt dclinpsy dha dhsc dma thd
	mbbs mbchb mbbch mbbchir bmbs mbbchbao bchir chm mch mchorth bm bch mb chb mdcm mds bds bdent mdent
	msc mscs msch mscr mscph mph mphil mhs mhsc mha mba mbi msph mspt msn msw mpp mpas mres mmed mmedsc medsc mmsc mmsci mclin mclinres mas mhpe mscphys meng mfa mpharm mspharm mtropmed msed
	bsc bscn bsn bmed bmedsc bpharm bscpharm bcom beng bphil
	facp facc facs faap faan faha facog facr facep faafp facmg fasn fascrs fascp fase fahfs fasco fapa faca facpm facmi faaos faapmr facrm fscai fhrs fccp fccm fidsa fshea fhm sfhm fesc fnla fismrm frsc
	frcp frcpc frcpe frcpch frcs frcsc frcsed frcsi frca frcr frcpath frcog frcem frcophth frcgp frcpsych frcpi frcpa frcpedin frsm frs frse fracp fracs franzcp franzcog franzcr fanzca facrrm fracgp facem fcps fmedsci fcicm fficm fphm ffph ffpm ffphm fhea sfhea fhkam fhkcp fams fics fcp fcs fcog
	mrcp mrcpch mrcs mrcog mrcgp mrcpsych mrcem mrcpath mrcpuk mrcpi mracp mrcsed mrad
	dch dgm dtmh dmrd drcog dip dipl dlo dnb dabr dabim dabpn dabs
	rn rnc lpn crna cnm cns aprn arnp fnp fnpbc fnpc agnp acnp pnp dnpc ccrn rnbc ocn phn nd pac pas rph bcps bcop bcpp rd rdn ldn cde cdces otr otrl ccc cccslp slp lcsw msw lmft lpc mft abpp cgc lcgc mts mls cphq cpe cip ccrp cra chse
	obe mbe cbe kbe dbe esq onz cnzm cmg qso frsnz
	oxon cantab hons lond edin
	puph mcuph ccuah
	dipling dmedhabil habil dmn кмн дмн мд канд
	sppd spog spa spb spjp spkj mkes sked skep
`);

/** After a name in capitals or with dots only: `Ruth Abara, MA`; Ma, Do and An are people. */
export const CAPITAL_DEGREES = words(
	'bao ma do ba bs ms pa an ao am cm np pt ot mt at ed cs qc kc om dc ds se mm bm mb ch dm lt rd nd',
);

/** After a name, telling a child from a parent. */
export const SUFFIXES = words('jr sr jnr snr ii iii iv 2nd 3rd 4th');

/** Behind a given and a family name only, as Junior is a name as well: `José da Silva Júnior`. */
export const FULL_SUFFIX = 'junior';

/** Behind the given name after a comma, `Abara, Ruth DO`, as directories of hospitals have it. */
export const DIRECTORY_DEGREES = words('do ma ms np pa pt');

/** These mean something beside some names only. */
export const COURTESIES = words('shri smt tan puan toh the junior');

/** With a dot only: Jun and Sen are names. */
export const DOTTED_SUFFIXES = words('jun sen');

/** Behind a name, after a comma: `Ruth Abara, Chair`. */
export const OFFICES = words(
	'postdoc fellow professor lecturer instructor physician surgeon nurse spr chair chairman chairwoman chairperson cochair mentor mentee member director codirector head chief dean fellow resident consultant registrar directeur directrice chef cheffe doyen doyenne interne externe praticien praticienne medecin leiter leiterin direktor direktorin klinikdirektor klinikdirektorin dekan dekanin jefe jefa directora decano decana residente adjunto adjunta adjoint adjointe medico medica mir r1 r2 r3 r4 r5 diretor diretora coordenador coordenadora primario primaria direttore direttrice specializzando specializzanda aios anios hoogleraar opleider',
);

/** Before an office: `Vice Chair`, `Postdoctoral Fellow`, `Program Director`. */
export const KINDS_OF_OFFICE = words(
	'vice associate assistant deputy acting interim senior junior clinical research postdoctoral doctoral visiting honorary program programme section unit site training residency fellowship departmental division divisional medical scientific academic executive founding former past attending',
);

/** Where somebody works, behind the name. */
export const INSTITUTIONS = words(
	'dept department div division institute institut instituto institution university universitat universite universidad universita universitet hospital hopital ospedale clinic klinik clinique clinica klinikum school college faculty fakultat faculte facultad center centre zentrum zentralinstitut laboratory candidate student studentin',
);

/** A field of medicine: its last letters say so, and no family ends so. */
export const FIELD_OF_MEDICINE =
	/(?:[a-z]{3}(?:ology|ologie|ologia|ologi)|iatrics?|iatry|iatrie|iatria|surgery|chirurgie|chirurgia|cirugia|^medicine|^medizin|^medecine|^medicina|an(?:a)?esthesia|^genetics|^radiologi|^nursing|^pharmacy)$/;

/** Parts of a family name that are never what somebody is called by. */
export const PARTICLES = words(
	'van von der den de del della dei di da do dos das du des la le les el al bin ibn bint ter ten te zu zur zum vom af av y e',
);

/** Beside a name: `(she/her)`. */
export const PRONOUNS = words(
	'she her hers he him his they them their theirs ze zir zirs hir xe xem xyr ey em fae faer sie ihr ihre er ihn ihm dey elle elles il lui iel ael ella ellas el elu ellx elles ela ele hen hon han hun hij hem zij haar die diens any all ask pronouns lei ona jej on jego',
);

/** Written at the end of a name without a space: `李明教授`, `김민수교수`. */
export const JOINED_TITLE =
	/(?<=.)(?:副教授|准教授|教授|副主任医师|主任医师|主治医师|主任|医师|醫師|医生|醫生|医師|先生|老师|老師|院士|女士|さん|교수님|교수|선생님)$/u;

function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/).map(word => word.normalize('NFC')));
}
