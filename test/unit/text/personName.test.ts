import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isHandle } from '../../../src/core/taskFields/owners.ts';
import { foldText } from '../../../src/core/text/foldText.ts';
import { isNearlySamePerson } from '../../../src/core/text/nearNames.ts';
import * as personTitles from '../../../src/core/text/personTitles.ts';
import {
	familyWord,
	isSamePerson,
	nameWords,
	personKey,
	readPersonName,
	splitNames,
} from '../../../src/core/text/personName.ts';
import { runs } from '../../support/runs.ts';

suite('titles as countries write them', () => {
	const WRITTEN: Readonly<Record<string, readonly string[]>> = {
		'Anne Dubois': [
			'Mme la Professeure Anne Dubois',
			'M. le Professeur Anne Dubois',
			'M. le Pr Anne Dubois',
			'Madame le Docteur Anne Dubois',
			'M. Anne Dubois',
			'MM. Anne Dubois',
			'Professeure agrégée Anne Dubois',
			'Pr émérite Anne Dubois',
			'Pr associée Anne Dubois',
			'Anne Dubois, PU-PH',
			'Anne Dubois, cheffe de clinique',
			'Mlle Anne Dubois, interne',
			'DUBOIS Anne',
		],
		'Eva Gruber': [
			'Univ.-Prof.in Dr.in med. univ. Eva Gruber, MSc',
			'Frau Prof.’in Dr. Eva Gruber',
			'Assoz. Prof. PD Dr. Eva Gruber, PhD',
			'Herrn Prof. Dr. Eva Gruber',
			'pract. med. Eva Gruber',
			'med. pract. Eva Gruber',
			'KD Dr. med. Eva Gruber',
			'Prof. tit. Dr. Eva Gruber',
			'Titularprofessorin Dr. Eva Gruber',
			'Leitende Oberärztin Dr. Eva Gruber',
			'Ltd. OÄ Dr. Eva Gruber',
			'Eva Gruber, Assistenzärztin',
			'Eva Gruber, Leiterin der Klinik',
		],
		'Ana Ruiz': [
			'Prof. Dra. D.ª Ana Ruiz',
			'Prof. Dr. D. Ana Ruiz',
			'Sr. D. Ana Ruiz',
			'Ilma. Sra. Dña. Ana Ruiz',
			'Excma. Sra. Doña Ana Ruiz',
			'Dra. en Ciencias Ana Ruiz',
			'Dra. en C. Ana Ruiz',
			'Mtra. Ana Ruiz',
			'Catedrática Dra. Ana Ruiz',
			'Prof. Titular Ana Ruiz',
			'Dra. Ana Ruiz, médica adjunta',
			'Dra. Ana Ruiz, Jefa de Servicio',
			'Ana Ruiz, R3',
			'Exma. Sra. Prof. Doutora Ana Ruiz',
			'Prof. Livre-Docente Ana Ruiz',
			'mw. dr. Ana Ruiz',
			'Ana Ruiz, AIOS',
			'Gent.ma Dott.ssa Ana Ruiz',
			'Ch.ma Prof.ssa Ana Ruiz',
			'Prof. Associato Ana Ruiz',
			'Ana Ruiz, primaria',
		],
	};
	for (const [name, all] of Object.entries(WRITTEN)) {
		for (const written of all) {
			test(`${written} is ${name}`, () => assert.equal(personKey(written), personKey(name)));
		}
	}

	test('an initial and a given name stay where no title says otherwise', () => {
		assert.equal(personKey('M. Lindqvist'), 'm lindqvist');
		assert.equal(personKey('Don Alan Smith'), 'don alan smith');
		assert.equal(personKey('Dr. D. Smith'), 'd smith');
		assert.equal(personKey('Dona Ruiz'), 'dona ruiz');
	});

	test('two names are parted by the “and” of each language', () => {
		for (const and of ['et', 'und', 'sowie', 'u.', 'y', 'e', 'en']) {
			assert.deepEqual(splitNames(`Ana Vega ${and} Joan Petrie`), ['Ana Vega', 'Joan Petrie'], and);
		}
		assert.deepEqual(splitNames('Pedro Almeida e Sousa'), ['Pedro Almeida e Sousa']);
		assert.deepEqual(splitNames('Ana Vega, Joan Petrie, et al.'), ['Ana Vega', 'Joan Petrie']);
		assert.deepEqual(splitNames('Ana Vega et al'), ['Ana Vega']);
		assert.deepEqual(splitNames('Jean Roux, chef de service, et Anne Dubois'), [
			'Jean Roux, chef de service',
			'Anne Dubois',
		]);
	});
});

suite('names of people', () => {
	const RUTH = [
		'Ruth Abara',
		'Dr. Ruth Abara',
		'Dr. Ruth Abara, MD PhD',
		'Ruth Abara MD',
		'Ruth Abara, M.D.',
		'Ruth Abara, M. D., Ph.D.',
		'Abara, Ruth',
		'Abara, Ruth, MD',
		'Abara, Dr. Ruth',
		'ABARA, RUTH',
		'Ruth Abara (she/her)',
		'Ruth Abara, she/her',
		'Ruth Abara she / her',
		'Ruth Abara [they/them]',
		'Ruth Abara <ruth@example.org>',
		'Ruth Abara ruth@example.org',
		'ruth.abara@example.org',
		'[[Ruth Abara]]',
		'[[people/ruth|Ruth Abara]]',
		'[[people/Ruth Abara]]',
		'[Ruth Abara](people/ruth.md)',
		'Dr. [[Ruth Abara]], MD',
		'**Ruth Abara**',
		'Univ.-Prof. Dr. med. Ruth Abara',
		'Priv.-Doz. Dr. Ruth Abara',
		'PD Dr. Ruth Abara',
		'Pr Ruth Abara',
		'Dra. Ruth Abara',
		'Dott.ssa Ruth Abara',
		'Prof.ssa Ruth Abara',
		'dr. ir. Ruth Abara',
		'Prof. Dr. Dr. h.c. mult. Ruth Abara',
		'Prof.Dr.Ruth Abara',
		'Dr. rer. nat. habil. Ruth Abara',
		'dr hab. n. med. Ruth Abara',
		'MUDr. Ruth Abara, CSc.',
		'Op. Dr. Ruth Abara',
		'Frau Dr. med. univ. Ruth Abara',
		'Assoc. Prof. Ruth Abara',
		'Clinical Associate Professor Ruth Abara',
		'Prof. em. Ruth Abara',
		'Ruth Abara, Professor of Medicine',
		'Ruth Abara, MD, FACP, Chair',
		'Hon. Ruth Abara',
		'Ruth Abara, MBBS, FRCS',
		'Ruth Abara MBBS FRCS',
		'Ruth Abara, FACC',
		'Ruth Abara, MRCP',
		'Ruth Abara, DPhil',
		'Ruth Abara, ScD',
		'Ruth Abara, R.N.',
		'Ruth Abara, BSN, RN-BC',
		'Ruth Abara, MHSc',
		'Ruth Abara, habil.',
		'Ruth Abara, FHKAM',
		'Ruth Abara MD/PhD',
		'Ruth Abara, FRCP(C)',
		'Ruth Abara, PhD(c)',
		'Ruth Abara – Cardiology',
		'Ruth Abara, Dept. of Cardiology',
		'Ruth Abara, University of Bern',
		'Ruth Abara, Klinik für Neurologie',
		'Ruth Abara, MD, Paediatrics',
		'Abara, Ruth (Cardiology)',
		'Abara, Ruth, MD, Department of Surgery',
		'Abara, Ruth, Chair',
		'Ruth Abara, PhD candidate',
		'DDr. Ruth Abara',
		'Ruth Abara, MSc (Oxon)',
		'Ruth Abara MA',
		'Ruth Abara, XYZA',
		'Ruth Abara, MBBS, FRCP(UK)',
		'Ruth Abara MRCP(London)',
		'A/Prof Ruth Abara',
		'Ass.-Prof. Ruth Abara',
		'CA Prof. Ruth Abara',
		'Ruth Abara, née Cole',
		'Dr. Ruth Abara geb. Cole, MD',
		'Ruth Abara @ Mayo Clinic',
		'Chair: Ruth Abara',
		'Mentor: Dr. Ruth Abara',
		'"Ruth Abara" <r.a@example.org>',
		"'Abara, Ruth' <r.a@example.org>",
		'“Ruth Abara”',
		'Ruth Abara, MB BCh BAO',
		'Ruth Abara, MB BS',
		'Abara, Ruth DO',
		'Abara, Ruth NP',
		'Ruth Abara, Esq.',
		'Ruth Abara¹',
		'Ruth Abara²,*',
		'Ruth Abara†',
		'Ruth Abara, ORCID 0000-0002-1825-0097',
		'Ruth Abara (ORCID: 0000-0002-1825-0097)',
		'Ruth Abara https://orcid.org/0000-0002-1825-009X',
		'Ruth Abara, Vice Chair',
		'Ruth Abara, MD, Associate Chair for Education',
		'Ruth Abara, Program Director',
		'Ruth Abara, Postdoctoral Fellow',
		'Ruth Abara, postdoc',
		'Ruth Abara, SpR',
		'Prim. Dr. Ruth Abara',
		'as. MUDr. Ruth Abara',
		'Overlege Ruth Abara',
		'leg. läk. Ruth Abara',
		'Uz. Dr. Ruth Abara',
		'Arş. Gör. Dr. Ruth Abara',
		'Shri Ruth Abara',
		'Smt. Ruth Abara',
		'Brig. Gen. Ruth Abara, MD',
		'The Hon. Ruth Abara',
		'Rt. Hon. Ruth Abara',
		'Rabbi Dr. Ruth Abara',
		'Baroness Ruth Abara',
	];
	for (const written of RUTH) {
		test(`${written} is Ruth Abara, and is called @abara`, () => {
			assert.equal(personKey(written), 'ruth abara');
			assert.equal(familyWord(written), 'abara');
			assert.deepEqual(nameWords(written), ['ruth', 'abara']);
			assert.ok(isSamePerson(written, 'Ruth Abara'));
		});
	}

	test('an initial is never taken for a title or a degree', () => {
		const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
		const keyOf = (written: string) => personKey(written).replace(/[-.]/g, ' ').replace(/\s+/g, ' ');
		for (const first of capitals) {
			for (
				const written of [
					`${first}. Weber`,
					`Dr. ${first}. Weber, MD`,
					`Prof. Dr. ${first}. van Dam`,
					`Weber, ${first}.`,
					`van Dam, ${first}.`,
					`Weber, Peter ${first}.`,
				]
			) { assert.ok(keyOf(written).split(' ').includes(first.toLowerCase()), `${written}: ${keyOf(written)}`); }
			for (const second of capitals) {
				const both = `${first} ${second}`.toLowerCase();
				const ways = [
					`${first}.${second}. Weber`,
					`Dr. ${first}. ${second}. Weber`,
					`${first}.-${second}. Weber`,
				];
				// `Weber, M.D.` is a degree.
				if (both !== 'm d') {
					ways.push(
						`Weber, ${first}.${second}.`,
						`Weber, ${first}. ${second}.`,
						`van Dam, ${first}.${second}.`,
					);
				}
				for (const written of ways) {
					assert.equal(keyOf(written), `${both} ${written.includes('Dam') ? 'van dam' : 'weber'}`, written);
				}
			}
		}
	});

	const OTHERS: readonly (readonly [string, string, string])[] = [
		['T.S. Eliot', 't s eliot', 'eliot'],
		['Weber, MS', 'ms weber', 'weber'],
		['Dr MR Khan', 'mr khan', 'khan'],
		['Weber, MD', 'weber', 'weber'],
		['Dr. H. Ahmad Dahlan, Sp.PD', 'ahmad dahlan', 'dahlan'],
		['St. John, Henry', 'henry st john', 'john'],
		['Henry St. John', 'henry st john', 'john'],
		['LE GALL Yann', 'yann le gall', 'gall'],
		['DE LA FUENTE Ana', 'ana de la fuente', 'fuente'],
		['José Carlos da Silva Júnior', 'jose carlos da silva jr', 'silva'],
		['da Silva Júnior, José Carlos', 'jose carlos da silva jr', 'silva'],
		['Ana Junior', 'ana junior', 'junior'],
		['Maria Helena Neto', 'maria helena neto', 'neto'],
		['Tan Sri Dr. Noor Hisham', 'noor hisham', 'hisham'],
		['Tan Sri Wahyuni', 'tan sri wahyuni', 'wahyuni'],
		['Dato’ Dr. Ahmad bin Ismail', 'ahmad bin ismail', 'ismail'],
		['王小明主任', '王小明', '王小明'],
		['ＲＵＴＨ ＡＢＡＲＡ', 'ruth abara', 'abara'],
		['John Smith III', 'john smith iii', 'smith'],
		['Smith, John, Jr., MD', 'john smith jr', 'smith'],
		['King, Jr., Martin Luther', 'martin luther king jr', 'king'],
		['van den Berg, Jan', 'jan van den berg', 'berg'],
		['van den Berg, JoAnn', 'joann van den berg', 'berg'],
		['MacKay, Ian', 'ian mackay', 'mackay'],
		['Abara, RJ', 'rj abara', 'abara'],
		['Abara, R.', 'r abara', 'abara'],
		['Nguyen, Do', 'do nguyen', 'nguyen'],
		['Do, An', 'an do', 'do'],
		['Wei MA', 'wei ma', 'ma'],
		['Ma Li', 'ma li', 'li'],
		['LI Wei', 'li wei', 'wei'],
		['Rahman, Md', 'md rahman', 'rahman'],
		['Md. Rahman', 'md rahman', 'rahman'],
		['Dr. Phil Collins', 'phil collins', 'collins'],
		['Dr. phil. Anna Kern', 'anna kern', 'kern'],
		['Dean Ornish', 'dean ornish', 'ornish'],
		['Ing Wei', 'ing wei', 'wei'],
		['Kim Jun', 'kim jun', 'jun'],
		['李明', '李明', '李明'],
		['李明教授', '李明', '李明'],
		['김민수 교수', '김민수', '김민수'],
		['د. أحمد حسن', 'أحمد حسن', 'حسن'],
		['ศ.นพ.สมชาย ใจดี', 'สมชาย ใจดี', 'ใจดี'],
		['डॉ. राम शर्मा', 'राम शर्मा', 'शर्मा'],
		['проф. Анна Йовева, д.м.н.', 'анна йовева', 'йовева'],
		['Δρ Γιώργος Παπάς', 'γιωργος παπας', 'παπας'],
		['ד״ר דנה לוי', 'דנה לוי', 'לוי'],
		['علی‌رضا', 'علی‌رضا', 'علی‌رضا'],
		['Robert "Bob" Smith', 'robert smith', 'smith'],
		['J.R.R. Tolkien', 'j r r tolkien', 'tolkien'],
		['@abara', 'abara', 'abara'],
		['Anna O’Brien-Lund', "anna o'brien-lund", "o'brien-lund"],
		['Anna Brien–Lund', 'anna brien-lund', 'brien-lund'],
		['山田 太郎', '山田太郎', '太郎'],
		['山田太郎 先生', '山田太郎', '山田太郎'],
		['김 민수', '김민수', '민수'],
		['An Bao', 'an bao', 'bao'],
		['Nee Cole', 'nee cole', 'cole'],
	];
	test('a plain name is compared as it is read, whatever its words mean', () => {
		const word = fc.oneof(
			fc.constantFrom(
				...Object.values(personTitles).flatMap(words => words instanceof Set ? [...words as Set<string>] : []),
			),
			fc.constantFrom('ruth', 'abara', 'number', 'li', 'jun'),
			fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'y'), minLength: 2, maxLength: 4 }),
		).map(text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`);
		fc.assert(
			fc.property(fc.array(fc.oneof(word, fc.constantFrom('1', '17')), { minLength: 1, maxLength: 4 }), words => {
				const written = words.join(' ');
				const { key, suffix } = readPersonName(written);
				assert.equal(personKey(written), suffix === '' ? key : `${key} ${suffix}`, written);
			}),
			{ numRuns: runs(500) },
		);
	});

	for (const [written, key, handle] of OTHERS) {
		test(`${written} is “${key}”, and is called @${handle}`, () => {
			assert.equal(personKey(written), key);
			assert.equal(familyWord(written), handle);
		});
	}

	test('every proposed handle is read back, and none is a title, a degree or a side', () => {
		for (
			const written of [
				...RUTH,
				...OTHERS.map(([name]) => name),
				'Mentor',
				'Dr.',
				'MD',
				'…',
				'',
				'(she/her)',
				'A. B.',
				'x'.repeat(400),
			]
		) {
			const { handles, words } = readPersonName(written);
			for (const handle of [...handles, ...words]) { assert.ok(isHandle(handle), `${written}: ${handle}`); }
			assert.ok(
				!handles.some(handle =>
					['md', 'phd', 'dr', 'prof', 'facc', 'iii', 'jr', 'mentor', 'mentee', 'she', 'her'].includes(handle)
				),
				written,
			);
		}
	});

	test('a nickname and every word can be written, particles are proposed last', () => {
		assert.deepEqual(nameWords('Katharina (Kathi) Maier'), ['katharina', 'maier', 'kathi']);
		assert.deepEqual(readPersonName('Jan van den Berg').handles, ['berg', 'jan', 'den', 'van']);
	});

	test('a suffix that one leaves out does not part two names, two suffixes do', () => {
		assert.ok(isSamePerson('John Smith', 'John Smith III'));
		assert.ok(isSamePerson('John Smith Jr', 'Smith, John, Jr.'));
		assert.ok(!isSamePerson('John Smith Jr.', 'John Smith Sr.'));
	});

	for (
		const [name, other, isNear] of [
			['R. Abara', 'Ruth Abara', true],
			['Ruth N. Abara', 'Ruth Abara', true],
			['Abara', 'Ruth Abara', true],
			['Ruth Abarra', 'Ruth Abara', true],
			['Abara Ruth', 'Ruth Abara', true],
			['Anne-Marie Berg', 'Anne Marie Berg', true],
			['Joerg Mueller', 'Müller, Jörg', true],
			['Ruth Boehme', 'Ruth Böhme', true],
			['Ruth Abara', 'Dr. Ruth Abara', false],
			['Jan Berg', 'Anna Berg', false],
			['Ruth Adams', 'Ruth Abara', false],
			['Li', 'Lu', false],
			['John Smith Jr', 'John Smith Sr', false],
			['R. A.', 'Ruth Abara', false],
		] as const
	) {
		test(`${name} is ${isNear ? 'nearly' : 'not nearly'} ${other}`, () => {
			assert.equal(isNearlySamePerson(name, other), isNear);
		});
	}

	for (
		const [written, names] of [
			['Ana Vega, Joan Petrie', ['Ana Vega', 'Joan Petrie']],
			['Ana Vega, MD, Joan Petrie, PhD FACC', ['Ana Vega, MD', 'Joan Petrie, PhD FACC']],
			['Vega, Ana; Petrie, Joan', ['Vega, Ana', 'Petrie, Joan']],
			['Ana Vega and Joan Petrie', ['Ana Vega', 'Joan Petrie']],
			['van den Berg, Jan', ['van den Berg, Jan']],
			['Ana Vega', ['Ana Vega']],
			['Ana Vega, she/her, Bo Ek', ['Ana Vega, she/her', 'Bo Ek']],
			['Ana, Bo', ['Ana', 'Bo']],
			['Vega, Ana & Petrie, Joan', ['Vega, Ana', 'Petrie, Joan']],
			['van den Berg, Eva and Ek, Bo', ['van den Berg, Eva', 'Ek, Bo']],
			['Ana Vega y Joan Petrie', ['Ana Vega', 'Joan Petrie']],
			['Ana Vega / Joan Petrie', ['Ana Vega', 'Joan Petrie']],
			['Ana Vega + Joan Petrie', ['Ana Vega', 'Joan Petrie']],
			['Bo Ek och Eva Berg', ['Bo Ek', 'Eva Berg']],
			['José Ortega y Gasset', ['José Ortega y Gasset']],
			['أحمد حسن، سارة علي', ['أحمد حسن', 'سارة علي']],
			['Ana Vega, Joan Petrie and Kim Do', ['Ana Vega', 'Joan Petrie', 'Kim Do']],
			['Ana Vega, MD and Joan Petrie, PhD', ['Ana Vega, MD', 'Joan Petrie, PhD']],
			['"Vega, Ana" <ana@a.org>, "Ek, Bo" <bo@a.org>', ['"Vega, Ana" <ana@a.org>', '"Ek, Bo" <bo@a.org>']],
			['Ana Vega • Bo Ek', ['Ana Vega', 'Bo Ek']],
			['Иван Иванов и Анна Петрова', ['Иван Иванов', 'Анна Петрова']],
			['Jan Kowalski i Anna Nowak', ['Jan Kowalski', 'Anna Nowak']],
			['Ayşe Yılmaz ve Can Öz', ['Ayşe Yılmaz', 'Can Öz']],
			['Γιώργος Παπάς και Άννα Λούη', ['Γιώργος Παπάς', 'Άννα Λούη']],
			['Antoni Gaudí i Cornet', ['Antoni Gaudí i Cornet']],
			['Ana Vega, MD, Program Director, Bo Ek', ['Ana Vega, MD, Program Director', 'Bo Ek']],
		] as const
	) {
		test(`“${written}” names ${names.length}`, () => {
			assert.deepEqual(splitNames(written), names);
		});
	}
});

suite('marks of scripts', () => {
	test('are spelling in Latin and Greek, and letters elsewhere', () => {
		for (
			const [a, b] of [['राम', 'रमा'], ['ガ', 'カ'], ['ば', 'は'], ['மலர்', 'மலர'], ['ใจดี', 'ใจด'], [
				'й',
				'и',
			]] as const
		) { assert.notEqual(foldText(a), foldText(b)); }
		for (
			const [a, b] of [['Tomás', 'tomas'], ['Nguyễn', 'nguyen'], ['ΓΙΏΡΓΟΣ', 'γιωργος'], ['Артём', 'артем'], [
				'⚠️ Private',
				'⚠ private',
			], ['Ива\u0301н', 'иван']] as const
		) { assert.equal(foldText(a), foldText(b)); }
	});
});
