/** What a writer needs of a disk; paths are names in one folder. */
export interface Disk {
	read(name: string): Promise<string>;
	write(name: string, text: string): Promise<void>;
	rename(from: string, to: string): Promise<void>;
	remove(name: string): Promise<void>;
	/** Lets others go on. */
	pause(milliseconds: number): Promise<void>;
}

/** How a program that writes now and then paces itself; no test waits for it. */
export function pause(milliseconds: number): Promise<void> {
	return new Promise(resolve => {
		setTimeout(resolve, milliseconds);
	});
}

/** What a writer knows in the end. */
export interface WriterReport {
	/** The newest version of each file, which is there as a whole. */
	readonly versions: Readonly<Record<string, number>>;
	readonly steps: number;
	/** Versions that something older replaced. */
	readonly lost: readonly string[];
	/** Files that came back after they were removed or moved: a program that saves a file just then cannot know. */
	readonly back: number;
}

/** A writer that goes on until it is told to stop. */
export interface Writer {
	stop(): Promise<WriterReport>;
}

/**
 * The text of a version. All lines name it; where they stand differs from version to version, and
 * each seventh ends in the middle.
 *
 * Uses nothing around it: it is run in another process as well, from its source.
 */
export function textOf(file: string, version: number, isWhole = false): string {
	const prose = Array.from({ length: (version * 7) % 5 }, (_, index) => `Line ${index} of v${version}.\n\n`).join('');
	const items = Array.from(
		{ length: 12 },
		(_, index) => `- [ ] item ${(index * 5 + version) % 12} of ${file} v${version}\n`,
	).join('');
	const text = `---\ntype: meeting\ntitle: ${file} v${version}\ndate: 2026-11-01\n---\n\n${prose}## Homework\n\n`
		+ `${items}`;
	return version % 7 === 0 && !isWhole ? text.slice(0, text.indexOf('\n', text.length / 2) + 1) : text;
}

/** Rewrites, truncates, moves and removes files without end. As self-contained as {@link textOf}, which it is given. */
export function startWriter(disk: Disk, files: readonly string[], seed: number, makeText: typeof textOf): Writer {
	const versions: Record<string, number> = Object.fromEntries(files.map(file => [file, 1]));
	const places: Record<string, 'here' | 'away' | 'gone'> = Object.fromEntries(files.map(file => [file, 'here']));
	const lost: string[] = [];
	let [state, steps, back, stopped] = [seed, 0, 0, false];
	const random = (below: number): number => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor(state / 65_536) % below;
	};
	const write = (file: string, isWhole = false) =>
		disk.write(`${file}.md`, makeText(file, ++versions[file]!, isWhole));
	const check = async (file: string) => {
		const text = await disk.read(places[file] === 'away' ? `${file}-away.md` : `${file}.md`).catch(() => undefined);
		const name = text === undefined ? 'gone' : /^title: \S+ (v\d+)$/m.exec(text)?.[1] ?? 'empty';
		const expected = places[file] === 'gone' ? 'gone' : `v${versions[file]}`;
		if (expected === 'gone') {
			back += Number(name !== expected);
			return;
		}
		if (name !== expected) { lost.push(`${file} ${places[file]}: ${name} instead of ${expected}`); }
	};
	const step = async (file: string) => {
		await check(file);
		if (places[file] === 'away') {
			back += await disk.read(`${file}.md`).then(() => 1, () => 0);
			await disk.rename(`${file}-away.md`, `${file}.md`);
			places[file] = 'here';
			return;
		}
		const choice = places[file] === 'gone' ? 0 : random(10);
		if (choice === 8) {
			await disk.rename(`${file}.md`, `${file}-away.md`);
			places[file] = 'away';
			return;
		}
		if (choice === 9) {
			await disk.remove(`${file}.md`);
			places[file] = 'gone';
			return;
		}
		await write(file);
		places[file] = 'here';
	};
	const end = async () => {
		for (const file of files) {
			if (places[file] === 'away') { await disk.remove(`${file}-away.md`); }
			await write(file, true);
		}
		return { versions, steps, lost, back };
	};
	const run = async (): Promise<WriterReport> => {
		for (; !stopped; steps++) {
			await step(files[random(files.length)]!);
			await disk.pause(10 + random(120));
		}
		return end();
	};
	const running = run();
	return {
		stop: () => {
			stopped = true;
			return running;
		},
	};
}
