import type { NoteOptions } from '../../model/noteOptions.ts';
import type { TaskItem } from '../../model/note.ts';
import type { Role } from '../../model/vocabulary.ts';
import { SectionReader, sectionContexts, type SectionContext } from '../../note/sections.ts';
import { homeworkHeading } from '../addItem.ts';
import type { RoleOf } from './carryModel.ts';
import { type CarryTask, type ScannedNote, descendantsOf, lastUsableLine } from './scannedNote.ts';

/** Where a copy stands: below a heading of the target, or below one that is to be written. */
export interface HomeworkPlace {
	/** Offset in the target where lines go in, right after a line that is not blank. */
	readonly afterLine: number;
	/** The heading to write first. */
	readonly heading?: string;
	/** The same for all copies that stand together. */
	readonly key: string;
}

/** The homework headings of a meeting note, and where copies go below them. */
export class HomeworkPlaces {
	readonly #target: ScannedNote;
	readonly #options: NoteOptions;
	readonly #contexts: readonly SectionContext[];
	/** Headings that copies can stand below: of homework, not private, not in a quote or a list. */
	readonly #usable: readonly number[];

	constructor(target: ScannedNote, options: NoteOptions) {
		this.#target = target;
		this.#options = options;
		const { headings } = target.note;
		this.#contexts = sectionContexts(target.scan, new SectionReader(options));
		this.#usable = [...headings.keys()].filter(index =>
			this.#contexts[index]!.homework
			&& (target.note.private || !headings[index]!.private) && target.scan.headings[index]!.containerDepth === 0
		);
	}

	/** Where the copy of an item goes, so that it and all below it keep their owners. */
	placeFor(item: CarryTask, role: RoleOf): HomeworkPlace {
		return this.#place(sideOf(item, role), item.task.headingOwner);
	}

	/** Where a new item of a side goes. */
	placeForSide(side: Role): HomeworkPlace & { readonly namesSide: boolean } {
		const heading = this.#choose(side, undefined);
		return {
			...this.#place(side, undefined),
			namesSide: heading === undefined || this.#contexts[heading]!.owner === side,
		};
	}

	#place(side: Role | undefined, from: Role | undefined): HomeworkPlace {
		const heading = this.#choose(side, from);
		return heading === undefined
			? this.#newPlace(side)
			: { key: String(heading), afterLine: this.#endOfOwnPart(heading) };
	}

	#choose(side: Role | undefined, from: Role | undefined): number | undefined {
		if (side === 'mentor') { return this.#find('mentor'); }
		const ownPlace = side === 'mentee' ? this.#find('mentee') ?? this.#find(undefined) : this.#find(undefined);
		return ownPlace ?? (side === undefined ? this.#find(from ?? 'mentee') ?? this.#usable[0] : undefined);
	}

	#find(owner: Role | undefined): number | undefined {
		return this.#usable.find(index => this.#contexts[index]!.owner === owner);
	}

	/** The last line that is not blank before the next heading. */
	#endOfOwnPart(heading: number): number {
		const { headings } = this.#target.note;
		return lastUsableLine(this.#target, headings[heading]!.line, headings[heading + 1]?.line ?? this.#lineCount);
	}

	/**
	 * A heading of its own: after the last homework section, with as many number signs, else at the end of the note.
	 */
	#newPlace(side: Role | undefined): HomeworkPlace {
		const { headings } = this.#target.note;
		const last = this.#usable[this.#usable.length - 1];
		const depth = last === undefined ? 2 : headings[last]!.depth;
		const next = last === undefined ? undefined : headings.slice(last + 1).find(heading => heading.depth <= depth);
		const afterLine = lastUsableLine(
			this.#target,
			last === undefined ? -1 : headings[last]!.line,
			next?.line ?? this.#lineCount,
		);
		return {
			key: `new ${side ?? 'homework'}`,
			afterLine,
			heading: `${'#'.repeat(depth)} ${homeworkHeading(side, this.#options)}`,
		};
	}

	get #lineCount(): number {
		return this.#target.scan.lineStarts.length;
	}
}

/** The side whose heading fits; none for items that name all their owners, none of them a side. */
function sideOf(item: CarryTask, role: RoleOf): Role | undefined {
	const tasks = [item, ...descendantsOf(item)].map(({ task }) => task).filter(task => task.isHomework);
	const unnamed = tasks.find(task => !isNamed(task));
	if (unnamed) { return unnamed.headingOwner ?? 'mentee'; }
	return (item.task.fields.owners ?? item.task.ownersAbove)?.map(role).find(side => side !== undefined);
}

function isNamed({ fields, ownersAbove }: TaskItem): boolean {
	return (fields.owners ?? ownersAbove ?? []).length > 0;
}
