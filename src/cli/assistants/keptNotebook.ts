import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { KeptAssistantView } from '../../core/assistants/assistantView.ts';
import { KeptPublicView } from '../../core/export/publicNotes.ts';
import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { CONFIG_PATH } from '../../core/note/notebookConfig.ts';
import { finish } from '../../core/shape/steps.ts';
import { errorCode, NodeFileSystem } from '../nodeFileSystem.ts';
import { openRead, type OpenNotebook } from '../read/openNotebook.ts';
import { readFolder, type FollowedNotebook } from '../readNotebook.ts';

/**
 * So many milliseconds after its last change a file is sure to get another stamp by the next one, whatever the disk
 * keeps of the time; one that is younger when it is seen is read again the next time.
 */
const COARSEST_TIME = 3_000;

/** What is kept between two calls. */
interface Kept {
	readonly notebook: FollowedNotebook;
	readonly open: KeptPublicView;
	readonly views: Map<string, KeptAssistantView>;
	/** The notebook's own file. */
	readonly config: string | undefined;
	/** By path; of a file that may have changed unseen there is none. */
	stamps: ReadonlyMap<string, string | undefined>;
}

/**
 * A notebook that is kept between questions. Each time all its files are looked at, and those read that are not the
 * same: no watcher has to tell in time that a note became private. A file is the same while its place on the disk, its
 * size and its times are, the one among them that no program can set.
 */
export class KeptNotebook {
	readonly folder: string;
	readonly #files: NodeFileSystem;
	readonly #now: () => number;
	#kept: Kept | undefined;

	/** @param now Milliseconds since 1970. */
	constructor(folder: string, now: () => number = Date.now) {
		this.folder = folder;
		this.#now = now;
		this.#files = new NodeFileSystem(folder);
	}

	/** How many files were looked into since all were. */
	get filesRead(): number {
		return this.#kept?.notebook.index.filesRead ?? 0;
	}

	/** As it is now. Throws a `CommandError` where the folder cannot be read. */
	async open(today: CalendarDate): Promise<OpenNotebook> {
		const keptNow = await this.#follow() ?? await this.#begin(today);
		keptNow.notebook.setToday(today);
		return openRead(this.folder, keptNow.notebook, view => finish(keptNow.open.steps(view)));
	}

	/** What is kept of one mentorship, by its key. */
	readonly kept = (key: string): KeptAssistantView => {
		const view = this.#kept?.views.get(key) ?? new KeptAssistantView(key);
		this.#kept?.views.set(key, view);
		return view;
	};

	/** Reads what changed; `undefined` where everything has to be read. */
	async #follow(): Promise<Kept | undefined> {
		const keptNow = this.#kept;
		// Should this fail half-way, nothing of it is trusted the next time.
		this.#kept = undefined;
		if (!keptNow || keptNow.config !== this.#config()) { return undefined; }
		const stamps = await this.#stamps();
		if (!stamps) { return undefined; }
		const { index } = keptNow.notebook;
		for (const path of keptNow.stamps.keys()) { if (!stamps.has(path)) { index.changed(path); } }
		for (const [path, stamp] of stamps) {
			if (stamp === undefined || stamp !== keptNow.stamps.get(path)) { index.changed(path); }
		}
		await index.settled();
		keptNow.stamps = stamps;
		this.#kept = keptNow;
		return keptNow;
	}

	async #begin(today: CalendarDate): Promise<Kept> {
		const config = this.#config();
		// Before the reading: what changes while that is under way is read again.
		const stamps = await this.#stamps();
		const notebook = await readFolder(this.folder, today, true);
		const begun = { notebook, open: new KeptPublicView(), views: new Map(), config, stamps: stamps ?? new Map() };
		if (stamps) { this.#kept = begun; }
		return begun;
	}

	/** `undefined` where not all that is there can be seen: then nothing is kept. */
	async #stamps(): Promise<Map<string, string | undefined> | undefined> {
		try {
			const paths = await this.#files.list('');
			if (this.#files.unreadable.length > 0) { return undefined; }
			return new Map(paths.map(path => [path, stampOf(join(this.folder, path), this.#now())]));
		} catch (error) {
			if (errorCode(error) === '') { throw error; }
			return undefined;
		}
	}

	#config(): string | undefined {
		try {
			return readFileSync(join(this.folder, CONFIG_PATH), 'utf8');
		} catch (error) {
			if (errorCode(error) === '') { throw error; }
			return undefined;
		}
	}
}

/** @param time Before it is looked at. */
function stampOf(file: string, time: number): string | undefined {
	const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
	if (!stats || time - Number(stats.ctimeMs) < COARSEST_TIME) { return undefined; }
	return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(':');
}
