import type { CalendarDate } from '../../core/model/calendarDate.ts';
import { namedWorks, workAccomplishment, type Accomplishment } from '../../core/documents/gatherAccomplishments.ts';
import type { PublicNotes } from '../../core/export/publicNotes.ts';
import type { SeenKeys } from '../../core/works/newWorks.ts';
import { referenceTexts } from '../../host/assist/filesBeside.ts';
import { keeperFrom } from '../../host/keeper.ts';
import { ownBundle } from '../../host/ownBundle.ts';
import type { NotebookFolder, Services } from '../../host/services.ts';
import { keeperOf } from '../../host/tree/taskRow.ts';

/**
 * By the folder and the file, as this VS Code saw them: what was added to a file of references says itself seldom when.
 */
const STORED = 'mentoring.references.seen';
type Stored = Readonly<Record<string, SeenKeys>>;

/** A work that can be gathered. */
interface GatheredWork {
	readonly accomplishment: Accomplishment;
	/** The file that tells of it. */
	readonly path: string;
	/** Whether it is for certain the user's and of this time. */
	readonly isSure: boolean;
}

/**
 * The user's works that the files of references beside the notes tell of and that are new since a day; each key once.
 */
export async function worksSince(
	services: Services,
	folder: NotebookFolder,
	notes: PublicNotes,
	since: CalendarDate,
): Promise<readonly GatheredWork[]> {
	const texts = await referenceTexts(services.settings, folder.uri);
	if (texts.size === 0) { return []; }
	const { isBy, newWorks, readWorks, seenNow, vancouver } = await ownBundle(services.context, 'works');
	const by = {
		since,
		today: services.clock.today(),
		me: keeperOf(folder, keeperFrom(services)).name,
		named: namedWorks(notes),
	};
	const { me, today } = by;
	const seen = services.context.workspaceState.get<Stored>(STORED, {});
	const seenAfter: Record<string, SeenKeys> = { ...seen };
	const gathered = new Map<string, GatheredWork>();
	for (const [path, text] of texts) {
		const works = readWorks(text, path);
		const file = `${folder.uri.toString()} ${path}`;
		const seenKeys = me === undefined ? undefined : seen[file];
		for (const work of newWorks(works, { ...by, seen: seenKeys })) {
			if (!gathered.has(work.work.key)) {
				gathered.set(work.work.key, {
					accomplishment: workAccomplishment(work, vancouver(work.work)),
					path,
					isSure: work.isSure,
				});
			}
		}
		if (me !== undefined && works.length > 0) {
			seenAfter[file] = seenNow(works.filter(work => isBy(work, me)), seenKeys, today);
		}
	}
	await services.context.workspaceState.update(STORED, seenAfter);
	return [...gathered.values()];
}

/** What a work that is cited reads like on a curriculum vitae, by its key. */
export async function worksInVancouver(
	{ settings, context }: Services,
	folder: NotebookFolder,
): Promise<ReadonlyMap<string, string>> {
	const texts = await referenceTexts(settings, folder.uri);
	if (texts.size === 0) { return new Map(); }
	const { readWorks, vancouver } = await ownBundle(context, 'works');
	const works = [...texts].flatMap(([path, text]) => readWorks(text, path)).reverse();
	return new Map(works.map(work => [work.key, vancouver(work)]));
}
