/**
 * The part `programs` of `npm run verify`: what we make, in the programs that people have. LibreOffice saves our Word
 * documents anew and they are read back; it and WeasyPrint print the papers on A4 and Letter; Python's icalendar and
 * khal see one entry for each meeting. Programs that are not installed are said to be missing and their rows left out;
 * Debian has them as libreoffice-writer, weasyprint, poppler-utils, python3-icalendar and khal.
 *
 * tsx scripts/verify/programs.ts [NOTEBOOKS]    MENTORING_SEED chooses the notebooks
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { composePack, packHtml } from '../../src/core/export/meetingPack.ts';
import { composeWord } from '../../src/core/export/word/wordPages.ts';
import { readInvitations } from '../../src/core/invitation/readInvitations.ts';
import { writeWord } from '../../src/core/office/writeWord.ts';
import { ENGLISH } from '../../src/core/text/words.ts';
import { TODAY } from '../../test/support/noteBuilder.ts';
import { publicNotesOf, sampleFiles, scopeOf } from '../../test/support/sampleNotes.ts';
import { inShort } from '../../test/support/proposedChanges.ts';
import { changed, clicked, inParagraph, proposeFrom, sent } from '../../test/support/wordFiles.ts';
import { notebook } from '../../test/support/wordNotebooks.ts';
import { CALENDAR_FILES } from '../../test/support/calendarFiles.ts';
import { exportedCalendar, FILES, taken } from '../../test/support/takenIn.ts';

const FAILURES_SHOWN = 3;
const PAPER = ['A4', 'Letter'] as const;
/** In points, as PDF counts. */
const PAPER_SIZES = { A4: '595', Letter: '612' };
const folder = mkdtempSync(join(tmpdir(), 'mentoring-programs-'));

/** Runs a program; nothing where there is none of that name. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string | undefined {
	const { error, status, stdout, stderr } = spawnSync(program, args, {
		encoding: 'utf8',
		env,
		maxBuffer: 100_000_000,
	});
	if (error) { return undefined; }
	if (status !== 0) { throw new Error(`${program} ended with ${status}: ${stderr}`); }
	return stdout;
}

function tell(what: string, tried: string, failures: readonly string[]): void {
	console.log(
		`${failures.length === 0 ? 'ok    ' : 'FAILED'}  ${what.padEnd(44)}  ${tried}, ${failures.length} ` + 'wrong',
	);
	for (const failure of failures.slice(0, FAILURES_SHOWN)) { console.log(`\n${failure}\n`); }
	if (failures.length > 0) { process.exitCode = 1; }
}

function tellMissing(what: string, program: string): void {
	console.log(`left   ${what.padEnd(44)}  ${program} is not installed here`);
}

/** Saves files in another format with LibreOffice, all at once, and gives where they are. */
function saveInLibreOffice(files: readonly string[], format: string, name: string): string | undefined {
	const out = join(folder, name);
	mkdirSync(out);
	const converted = run('soffice', [
		'--headless',
		`-env:UserInstallation=file://${join(folder, 'profile')}`,
		'--convert-to',
		format,
		'--outdir',
		out,
		...files,
	]);
	return converted === undefined ? undefined : out;
}

/**
 * Our agendas, as they were sent and with boxes ticked, saved anew by LibreOffice: what they say is what they said
 * before.
 */
async function resaved(count: number, seed: number): Promise<void> {
	const what = 'Word documents saved by LibreOffice';
	const pages = await Promise.all(
		fc.sample(notebook, { numRuns: count, seed }).map(async ({ items, files }, number) => {
			const page = await sent(files, 'agenda');
			const clicks = items.filter(({ act }) => act === 'click');
			const bytes = clicks.length === 0
				? page
				: changed(
					page,
					xml => clicks.reduce((text, each) => inParagraph(`>N${each.number} `, clicked)(text), xml),
				);
			writeFileSync(join(folder, `${number}.docx`), bytes);
			return {
				name: `${number}.docx`,
				files,
				said: proposeFrom(files, bytes).map(inShort),
				ticks: clicks.length,
			};
		}),
	);
	const out = saveInLibreOffice(pages.map(({ name }) => join(folder, name)), 'docx:MS Word 2007 XML', 'resaved');
	if (out === undefined) {
		tellMissing(what, 'LibreOffice');
		return;
	}
	const failures = pages.flatMap(({ name, files, said }) => {
		const now = proposeFrom(files, readFileSync(join(out, name))).map(inShort);
		return now.join('\n') === said.join('\n')
			? []
			: [`${JSON.stringify(files)}\nbefore: ${said.join(' | ')}\nafter:  ${now.join(' | ')}`];
	});
	tell(what, `${count} documents, ${pages.reduce((sum, { ticks }) => sum + ticks, 0)} ticks`, failures);
}

/** The words of a text, as they are found again in a PDF, which parts lines where it likes. */
function wordsOf(text: string): string[] {
	return text.replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<[^>]+>/g, ' ').replace(
		/&[a-z]+;|&#\d+;/g,
		' ',
	).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
}

/** What is wrong with a printed page: its size, or words that are not on it. */
function wrongWith(pdf: string, paper: keyof typeof PAPER_SIZES, words: readonly string[]): string[] {
	const info = run('pdfinfo', [pdf]) ?? '';
	const text = (run('pdftotext', ['-layout', pdf, '-']) ?? '').replace(/[\s\u00AD-]+/g, '').toLowerCase();
	const missing = words.filter(word => !text.includes(word.toLowerCase()));
	const size = /Page size:\s+(\d+)/.exec(info)?.[1];
	return [
		...size === PAPER_SIZES[paper] ? [] : [`${pdf}: ${size ?? 'no'} points wide`],
		...missing.length === 0 ? [] : [`${pdf} lacks ${missing.slice(0, 8).join(', ')}`],
	];
}

/** Of the sample, the pair with the most on its papers. */
function packOfSample() {
	const notes = publicNotesOf(sampleFiles());
	const scopes = notes.view.mentorships().map(({ key }) => scopeOf(notes, key));
	const packs = scopes.map(scope => ({ notes, scope, html: packHtml(composePack(scope, notes, ENGLISH), ENGLISH) }));
	return packs.sort((a, b) => b.html.length - a.html.length)[0]!;
}

async function printed(): Promise<void> {
	if (run('pdfinfo', ['-v']) === undefined) {
		tellMissing('The papers, printed', 'poppler-utils');
		return;
	}
	const { html } = packOfSample();
	writeFileSync(join(folder, 'pack.html'), html);
	const failures: string[] = [];
	let isThere = true;
	for (const paper of PAPER) {
		const style = join(folder, `${paper}.css`);
		writeFileSync(style, `@page { size: ${paper} }`);
		const pdf = join(folder, `weasyprint-${paper}.pdf`);
		isThere = run('weasyprint', ['-s', style, join(folder, 'pack.html'), pdf]) !== undefined;
		if (isThere) { failures.push(...wrongWith(pdf, paper, wordsOf(html))); }
	}
	if (isThere) {
		tell(
			'The papers in WeasyPrint',
			`${wordsOf(html).length} words on ${PAPER.join(' and ')}`,
			failures,
		);
	} else { tellMissing('The papers in WeasyPrint', 'weasyprint'); }
	await printedByLibreOffice();
}

async function printedByLibreOffice(): Promise<void> {
	const { notes, scope } = packOfSample();
	const pages = await Promise.all(PAPER.map(async paper => {
		const bytes = await writeWord(
			composeWord('pack', { scope, notes, l10n: ENGLISH, page: paper === 'A4' ? 'a4' : 'letter' })!,
		);
		writeFileSync(join(folder, `pack-${paper}.docx`), bytes);
		return {
			paper,
			words: wordsOf(
				strFromU8(unzipSync(bytes)['word/document.xml']!).replace(/<w:p[ >]/g, ' $&').replace(
					/<w:(?:sdtPr|bookmarkStart)[\s\S]*?>/g,
					'',
				).replace(/<\/?w:r[ >][^>]*>|<\/?w:t[^>]*>/g, ''),
			),
		};
	}));
	const out = saveInLibreOffice(pages.map(({ paper }) => join(folder, `pack-${paper}.docx`)), 'pdf', 'pdf');
	if (out === undefined) {
		tellMissing('The papers in LibreOffice', 'LibreOffice');
		return;
	}
	tell(
		'The papers in LibreOffice',
		`${pages[0]!.words.length} words on ${PAPER.join(' and ')}`,
		pages.flatMap(({ paper, words }) => wrongWith(join(out, `pack-${paper}.pdf`), paper, words)),
	);
}

/** Reads calendars with icalendar, and says how often each UID is in it, without those of changed dates of a series. */
const COUNT_ENTRIES = `
import sys, json, collections
from icalendar import Calendar
counts = []
for path in sys.argv[1:]:
    with open(path, 'rb') as file:
        events = Calendar.from_ical(file.read()).walk('VEVENT')
        counts.append(collections.Counter(str(event['UID']) for event in events if 'RECURRENCE-ID' not in event))
print(json.dumps(counts))
`;

/** An invitation taken in, and the calendar that is exported afterwards. */
interface TakenIn {
	readonly name: string;
	readonly invitation: string;
	readonly ours: string;
	readonly uids: readonly string[];
}

async function takenIn(): Promise<readonly TakenIn[]> {
	const files = CALENDAR_FILES.filter(({ text }) =>
		!/RRULE|RDATE|RECURRENCE-ID|CANCEL/i.test(text.replace(/BEGIN:VTIMEZONE[\s\S]*?END:VTIMEZONE/g, ''))
	);
	return Promise.all(files.map(async ({ name, text }, number) => {
		const [invitation, ours] = [join(folder, `${number}-in.ics`), join(folder, `${number}-out.ics`)];
		writeFileSync(invitation, text);
		writeFileSync(ours, exportedCalendar(await taken(FILES, text)));
		const { invitations } = readInvitations(text, { zone: 'Europe/Stockholm', today: TODAY });
		return {
			name,
			invitation,
			ours,
			uids: invitations.filter(({ dates: [date] }) => date!.when.date >= TODAY).map(({ uid }) => uid),
		};
	}));
}

function readByIcalendar(entries: readonly TakenIn[]): void {
	const python = ['/usr/bin/python3', 'python3'].find(program =>
		spawnSync(program, ['-c', 'import icalendar']).status === 0
	);
	if (python === undefined) {
		tellMissing('Invitations in Python’s icalendar', 'python3-icalendar');
		return;
	}
	const counts = JSON.parse(
		run(python, ['-c', COUNT_ENTRIES, ...entries.map(({ ours }) => ours)])!,
	) as readonly Readonly<Record<string, number>>[];
	const failures = entries.flatMap(({ name, uids }, at) =>
		uids.filter(uid => counts[at]![uid] !== 1).map(uid => `${name}: ${uid} is there ${counts[at]![uid] ?? 0} times`)
	);
	tell(
		'Invitations in Python’s icalendar',
		`${entries.length} calendars, ${entries.flatMap(({ uids }) => uids).length} entries`,
		failures,
	);
}

/**
 * Imports the invitation, then what we export, into a calendar of its own: one entry stays. An invitation that khal
 * refuses is imported from us alone.
 */
function readByKhal(entries: readonly TakenIn[]): void {
	if (run('khal', ['--version']) === undefined) {
		tellMissing('Invitations in khal', 'khal');
		return;
	}
	let refused = 0;
	const failures = entries.flatMap(({ name, invitation, ours, uids }, number) => {
		const place = join(folder, `khal-${number}`);
		mkdirSync(join(place, 'calendar'), { recursive: true });
		writeFileSync(
			join(place, 'config'),
			`[calendars]\n[[own]]\npath = ${join(place, 'calendar')}\n[locale]\n`
				+ 'local_timezone = Europe/Stockholm\ndefault_timezone = Europe/Stockholm\ntimeformat = %H:%M\n'
				+ 'dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n'
				+ `longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${join(place, 'khal.db')}\n`,
		);
		const khal = (...args: readonly string[]) => run('khal', ['-c', join(place, 'config'), ...args]) ?? '';
		try {
			khal('import', '--batch', '-a', 'own', invitation);
		} catch {
			refused++;
		}
		khal('import', '--batch', '-a', 'own', ours);
		const seen = khal('list', '--format', '{uid}', '--day-format', '', '2026-11-23', '800d').split('\n').map(line =>
			line.trim()
		).filter(Boolean);
		return uids.filter(uid => seen.filter(each => each === uid).length !== 1).map(uid =>
			`${name}: ${uid} is there ${seen.filter(each => each === uid).length} times of ${seen.join(', ')}`
		);
	});
	tell(
		'Invitations in khal',
		`${entries.length} calendars, ${entries.flatMap(({ uids }) => uids).length} entries, ${refused} `
			+ 'invitations that khal refuses',
		failures,
	);
}

async function main(count: number, seed: number): Promise<void> {
	try {
		console.log(
			`${run('soffice', ['--version'])?.trim() ?? 'No LibreOffice'}; `
				+ `${run('weasyprint', ['--version'])?.trim() ?? 'no WeasyPrint'}; `
				+ `${run('khal', ['--version'])?.trim() ?? 'no khal'}; seed ${seed}`,
		);
		await resaved(count, seed);
		await printed();
		const entries = await takenIn();
		readByIcalendar(entries);
		readByKhal(entries);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

void main(
	Number(process.argv[2] ?? 60),
	Number(process.env['MENTORING_SEED'] ?? Math.floor(performance.timeOrigin % 1_000_000)),
);
