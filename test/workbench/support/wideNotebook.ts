import { dayFromToday } from './smallNotebook.ts';

/** Names and titles that take much room, several owners, and lateness of three digits. */
export function wideNotebook(): Record<string, string> {
	const pair = (mentor: string, more: readonly string[] = []) =>
		[
			'---',
			'type: mentorship',
			`mentor: ${mentor}`,
			'mentee: Mara Lindqvist',
			...more,
			'---',
			'',
			`# ${mentor}`,
			'',
		]
			.join('\n');
	const meeting = (mentorship: string, days: number, homework: readonly string[]) =>
		[
			'---',
			'type: meeting',
			`mentorship: ${mentorship}`,
			`date: ${dayFromToday(days)}`,
			'---',
			'',
			'# Last time',
			'',
			'## Homework',
			'',
			...homework,
			'',
		].join('\n');
	const goal = (title: string, days: number, progress: number) =>
		[
			'---',
			'type: goal',
			`target_date: ${dayFromToday(days)}`,
			`progress: ${progress}`,
			'---',
			'',
			`# ${title}`,
			'',
		].join('\n');
	return {
		'mentorships/hohenlohe.md': pair('Prof. Dr. Maximiliane-Theodora von Hohenlohe-Waldenburg-Schillingsfürst', [
			'cadence: monthly',
		]),
		'mentorships/tanaka.md': pair('田中裕子', [`next_meeting: ${dayFromToday(0)} 16:00`]),
		'mentorships/cohen.md': pair('שרה כהן', [`next_meeting: ${dayFromToday(45)}`]),
		'mentorships/wu.md': pair('Wu', ['cadence: monthly']),
		'meetings/hohenlohe.md': meeting('hohenlohe', -300, [
			`- [ ] Publikationsverzeichnis vervollständigen und schicken @mentor due:${dayFromToday(-140)}`,
			`- [ ] Comment on the mammography manuscript @mentee due:${dayFromToday(-99)}`,
			`- [ ] Read the four reviews of last year’s grant application together @mentor @mentee @kim @rossi due:${
				dayFromToday(-359)
			}`,
			`- [ ] Ask Kim for the register’s data dictionary @maximiliane-theodora @kim due:${dayFromToday(-10)}`,
			`- [ ] Old and never settled, since the first year of all @mentor due:${dayFromToday(-900)}`,
		]),
		'meetings/tanaka.md': meeting('tanaka', -40, [
			`- [ ] 腎臓病患者の予後に関する原稿を読んで意見を送る @mentor due:${dayFromToday(-23)}`,
			`- [ ] 방법론 부분을 다시 쓰고 통계 전문가에게 보내기 @mentee due:${dayFromToday(-1)}`,
		]),
		'meetings/cohen.md': meeting('cohen', -30, [
			`- [ ] לקרוא את טיוטת המאמר על השתלת כליה ולשלוח הערות @mentor due:${dayFromToday(-12)}`,
		]),
		'meetings/wu.md': meeting('wu', -20, [
			`- [ ] Send the proofs to the publisher’s office @wu due:${dayFromToday(-3)}`,
		]),
		'goals/award.md': goal('An early career award of the national society of nephrology', -140, 100),
		'goals/skill.md': goal('Strukturgleichungsmodelle mit Längsschnittdaten rechnen', -9, 0),
		'goals/cjk.md': goal('国際腎臓学会での口頭発表と英文論文の投稿を完了する', -23, 85),
	};
}
