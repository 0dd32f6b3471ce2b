import assert from 'node:assert/strict';
import { mentorshipWord } from '../../../src/core/export/exportFormats.ts';
import { PrivateWords } from '../../../src/core/markdown/privateWords.ts';
import { parseNote } from '../../../src/core/note/parseNote.ts';
import { initials, keepersRole } from '../../../src/core/query/homework.ts';
import { graphemes, shortened } from '../../../src/core/text/graphemes.ts';
import { familyWord, isSamePerson, nameWords } from '../../../src/core/text/personName.ts';
import { NotebookFolder } from '../cli/notebookFolder.ts';
import { reportOf, runCli } from '../cli/runCli.ts';

/** People and words of notebooks that are read by structure and fields alone. */
const SCRIPTS = [
	{
		name: 'Japanese',
		mentor: '佐藤 花子',
		mentee: '鈴木 一郎',
		handle: '佐藤',
		homework: '原稿を送る',
		heading: '次回まで',
		file: '面談-佐藤',
	},
	{
		name: 'Arabic',
		mentor: 'د. ليلى حسن',
		mentee: 'عمر خالد',
		handle: 'ليلى',
		homework: 'إرسال المسودة الثانية',
		heading: 'المهام',
		file: 'لقاء-ليلى',
	},
	{
		name: 'Hindi',
		mentor: 'डॉ. सुनीता शर्मा',
		mentee: 'राम वर्मा',
		handle: 'सुनीता',
		homework: 'दूसरा मसौदा भेजना',
		heading: 'गृहकार्य',
		file: 'बैठक-सुनीता',
	},
] as const;

suite('notebooks in other scripts', () => {
	for (const { name, mentor, mentee, handle, homework, heading, file } of SCRIPTS) {
		test(`one in ${name} is read by structure and fields, without loss`, async () => {
			const folder = new NotebookFolder({
				[`${file}.md`]: `---\ntype: mentorship\nmentor: ${mentor}\nmentee: ${mentee}\n---\n# ${mentor}\n`,
				'2026-10-07.md': `---\ntype: meeting\nmentorship: ${file}\ndate: 2026-10-07\n---\n# ${heading}\n\n`
					+ `## ${heading}\n\n- [ ] ${homework} @${handle} due:2026-10-31\n`
					+ `- [x] ${homework} 📅 2026-10-20 @mentee\n`,
			});
			try {
				const { homework: items, mentorships, problems } = await reportOf(folder.path);
				assert.deepEqual(
					items.map((
						{ text, owners, due, overdueDays, mentorship },
					) => [text, owners.join(), due, overdueDays, mentorship]),
					[
						[homework, 'mentee', '2026-10-20', 0, file],
						[homework, 'mentor', '2026-10-31', 23, file],
					],
				);
				assert.deepEqual([mentorships.map(each => [each.mentor, each.mentee, each.overdueMentor]), problems], [[
					[mentor, mentee, 1],
				], []]);
				assert.match((await runCli(['status', folder.path])).out, new RegExp(homework));
			} finally {
				folder.remove();
			}
		});
	}

	test('what is exported is called after the mentorship, so that two have two files, and no name is too long', () => {
		const word = (mentor: string) => mentorshipWord({ note: undefined, mentor, title: '' } as never);
		assert.equal(word('田中 先生'), '田中-先生');
		assert.equal(word('د. ليلى حداد'), 'د-ليلى-حداد');
		assert.equal(word('सुनीता शर्मा'), 'सुनीता-शर्मा');
		assert.equal(word('Éva Nagy-Szabó / 2'), 'eva-nagy-szabo-2');
		assert.equal(word('— “…” —'), 'meeting');
		assert.equal(word('x'.repeat(60)), 'x'.repeat(40));
		const long = word('क्षि'.repeat(60));
		assert.ok(
			Buffer.byteLength(long) <= 100 && 'क्षि'.repeat(60).startsWith(long) && graphemes(long).includes('क्षि'),
			long,
		);
	});

	test('what is cut is cut between characters, as a reader sees them', () => {
		assert.deepEqual(graphemes('सुनीता'), ['सु', 'नी', 'ता']);
		assert.deepEqual(graphemes('👩‍⚕️é'.normalize('NFD')), ['👩‍⚕️', 'é'.normalize('NFD')]);
		assert.equal(shortened('Ruth Abara', 10), 'Ruth Abara');
		assert.equal(shortened('Ruth Abara, MD', 10), 'Ruth Abar…');
		assert.equal(shortened('सुनीता शर्मा', 4), 'सु…');
		assert.equal(shortened('👩‍⚕️👩‍⚕️', 8), '👩‍⚕️…');
		assert.equal(initials('सुनीता शर्मा'), 'सुश');
		assert.equal(initials('Ruth Abara'), 'RA');
	});
});

suite('names as each country writes them', () => {
	test('titles and degrees are no part of a name, and the family may come first', () => {
		for (
			const [written, name, family] of [
				['Univ.-Prof. Dr. med. Ruth Abara', 'Ruth Abara', 'abara'],
				['PD Dr. med. habil. Jörg Müller-Lüdenscheidt', 'Jörg Müller-Lüdenscheidt', 'muller-ludenscheidt'],
				['Pr Anne Lefèvre', 'Anne Lefèvre', 'lefevre'],
				['Pre Anne Lefèvre', 'Anne Lefèvre', 'lefevre'],
				['LEFÈVRE Anne', 'Anne LEFÈVRE', 'lefevre'],
				['Dra. María García', 'María García', 'garcia'],
				['Dott.ssa Giulia Rossi', 'Giulia Rossi', 'rossi'],
				['dr. ir. Jan de Vries', 'Jan de Vries', 'vries'],
				['prof. dr. J. de Vries', 'J. de Vries', 'vries'],
				['Mgr. Ana Sousa', 'Ana Sousa', 'sousa'],
				['Rossi, Giulia, MD', 'Giulia Rossi', 'rossi'],
				['Dr.ª Ana Sousa', 'Ana Sousa', 'sousa'],
				['Dr.in Eva Huber', 'Eva Huber', 'huber'],
				['ao. Univ.-Prof. Dr. Karl Maier', 'Karl Maier', 'maier'],
				['Prof. Dr. med. Dr. h. c. mult. Anna Weiß', 'Anna Weiß', 'weiss'],
				['Dr.in med. univ. Eva Huber', 'Eva Huber', 'huber'],
				['Dre Andrée Sansregret', 'Andrée Sansregret', 'sansregret'],
				['MCU-PH Anne Lefèvre', 'Anne Lefèvre', 'lefevre'],
				['Jean Dupont, PU-PH', 'Jean Dupont', 'dupont'],
				['le Professeur Jean Dupont', 'Jean Dupont', 'dupont'],
				['Pre Sophie de La Tour, MD, PhD', 'Sophie de La Tour', 'tour'],
				['D.ª Ana Ruiz', 'Ana Ruiz', 'ruiz'],
				['Dña. Ana Ruiz', 'Ana Ruiz', 'ruiz'],
				['Dra. María José García López', 'María José García López', 'lopez'],
				['Chiar.mo Prof. Mario Rossi', 'Mario Rossi', 'rossi'],
				['Prof.ssa Giulia Bianchi', 'Giulia Bianchi', 'bianchi'],
				['Jonkheer dr. Willem Six', 'Willem Six', 'six'],
				['mr. dr. Eva de Boer', 'Eva de Boer', 'boer'],
				['Eng.º João Silva', 'João Silva', 'silva'],
				['Prof.ª Doutora Ana Sousa', 'Ana Sousa', 'sousa'],
			] as const
		) {
			assert.ok(isSamePerson(written, name), `${written}: ${nameWords(written).join(' ')}`);
			assert.equal(familyWord(written), family, written);
		}
	});

	test('titles of other scripts stand before a name or behind it', () => {
		for (
			const [written, name] of [
				['佐藤花子教授', '佐藤花子'],
				['鈴木 一郎 先生', '鈴木 一郎'],
				['王 小明 医生', '王 小明'],
				['김민수 교수님', '김민수'],
				['أ.د. ليلى حسن', 'ليلى حسن'],
				['प्रो. सुनीता शर्मा', 'सुनीता शर्मा'],
				['डॉ सुनीता शर्मा', 'सुनीता शर्मा'],
			] as const
		) {
			assert.ok(isSamePerson(written, name), `${written}: ${nameWords(written).join(' ')}`);
		}
	});

	test('the side of the keeper may be said in any language', () => {
		assert.equal(keepersRole({ role: 'mentorée' }, { role: 'mentor' }), 'mentee');
		assert.equal(keepersRole({ role: 'Mentorin' }, { role: 'mentee' }), 'mentor');
	});
});

suite('what is written in scripts without a table', () => {
	test('titles of Asia and Eastern Europe are no part of a name', () => {
		for (
			const [written, name] of [
				['佐藤健一 医学博士', '佐藤健一'],
				['王小明 主任医师', '王小明'],
				['проф. д.м.н. Иван Петров', 'Иван Петров'],
				['BS. CKII. Nguyễn Văn An', 'Nguyễn Văn An'],
				['Dr. Öğr. Üyesi Ayşe Yılmaz', 'Ayşe Yılmaz'],
				['ศ.นพ. สมชาย ใจดี', 'สมชาย ใจดี'],
				['김민수 교수님', '김민수'],
				['פרופ׳ רות כהן', 'רות כהן'],
			] as const
		) { assert.ok(isSamePerson(written, name), written); }
	});

	test('an owner may stand behind signs as wide as a letter, which go with it', () => {
		for (
			const line of [
				'原稿を送る（@山田）',
				'原稿を送る 「@山田」',
				'原稿を送る、@山田',
				'担当：@山田 原稿を送る',
				'إرسال المسودة، @山田',
			]
		) {
			const { note } = parseNote(`---\ntype: meeting\n---\n# A\n\n- [ ] ${line}\n`, 'a.md');
			assert.deepEqual(note!.tasks[0]!.fields.owners, ['山田'], line);
		}
		const { note } = parseNote('---\ntype: meeting\n---\n# A\n\n- [ ] 原稿を送る（@山田）\n', 'a.md');
		assert.equal(note!.tasks[0]!.text, '原稿を送る');
	});

	test('private headings count, “private notes” are told as nearly so', () => {
		for (
			const word of [
				'פרטי',
				'ส่วนตัว',
				'비공개',
				'机密',
				'隐私',
				'Gizli',
				'Özel',
				'Riêng tư',
				'Ιδιωτικό',
				'Приватне',
			]
		) {
			assert.equal(PrivateWords.of().judge(word), 'private', word);
		}
		for (
			const heading of [
				'ملاحظات خاصة',
				'निजी नोट',
				'הערות פרטיות',
				'บันทึกส่วนตัว',
				'개인 메모',
				'個人的なメモ',
				'私人笔记',
				'Личные заметки',
			]
		) { assert.equal(PrivateWords.of().judge(heading), 'nearly', heading); }
	});
});
