import { plainText } from '../markdown/plainText.ts';
import type { NoteOptions } from '../model/noteOptions.ts';
import { foldText } from '../text/foldText.ts';
import { NAME, PARTY } from './foreignNames.ts';
import { ownersOfParty, type KnownPeople } from './foreignOwners.ts';

/** What a line of an old note stands below. */
export interface SectionPlace {
	/** Of homework; of what was agreed, where only what names somebody is homework; of what is to be spoken of. */
	readonly below?: 'homework' | 'agreed' | 'agenda';
	/** Whose the homework is, as the words above say: `HW for Helen`, `### Me`. */
	readonly owners: readonly string[];
}

const HOMEWORK =
	"(?:home ?work|hw|action(?: item| point)?s?|ais|aps|to[- ]?do(?:'?s)?(?: list)?|next steps?|tasks?|assignments?|deliverables)";
const BEGINS = new RegExp(`^(?:(?:agreed|new|open|key|main) )?${HOMEWORK}(?=$|[\\s:(/–—-])`, 'u');
/** All that a line without a sign of a heading may say beside it. */
const ALONE = new RegExp(
	`^${HOMEWORK}(?:\\s*(?:[:–—-]|(?:for|from|before|until) (?:the )?(?:next|last) (?:time|meeting)))?$`,
	'u',
);
const AGREED = /^(?:agreed|agreements?|follow[- ]?ups?|f\/u|outcomes?|conclusions?|plan)\b/;
const AGENDA = /^(?:agenda|topics?|questions?|to discuss|discuss(?:ion)?|checklist|parking)\b/;
const FOR = new RegExp(`^.*?[\\s:(/–—-](?:for |of |by )?\\(?(${PARTY})\\)?$`, 'u');
const OF = new RegExp(`^([Mm]y|[Oo]ur|${NAME}?)(?:['’]s?)? (.*)$`, 'u');
const WILL = new RegExp(
	`^[Ww]hat (I|[Ww]e|${NAME}) (?:will|should|must|needs? to|ha(?:s|ve) to|am going to|is going to|promised?|agreed?)\\b`,
	'u',
);
const OWES = new RegExp(
	`^(?:[Aa]s (?:agreed|discussed),? |[Ss]o )?(I|We|${NAME}) (?:owes?|will|promised?|agreed?)(?: to)?$`,
	'u',
);
const SOMEBODY = new RegExp(`^(?:[Ff]or )?(${PARTY})(?:['’]s?)?(?: to do)?$`, 'u');
const BULLET = /^([ \t]*(?:>[ \t]?)*)(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[.\][ \t]+)?(.*)$/;
const BALLOT = /^[ \t]*[☐□◻❏▢⬜☑☒✅✓✔🗹⊠|]|^\s*(?:TODO|@todo|\\\[)/u;
const LONGEST_HEADING = 60;

/** A heading, or a line that leads to a list, while it holds. */
interface Above extends SectionPlace {
	/** Of a Markdown heading; 7 for other lines. */
	readonly level: number;
	/** Of a bullet with others below it; -1 for other lines. */
	readonly column: number;
}

const NOTHING: Above = { owners: [], level: 7, column: -1 };

/**
 * Tells for each line of an old note what it stands below. Lines that lead to homework, beside Markdown's headings:
 *
 * ```md
 * **Actions**        HW for me        To do (Helen):        What I will do:        - Actions
 * Helen              - aims page      - look at it          - read it                  - Helen: budget
 * - read it
 * ```
 */
export class Sections {
	private heading: Above = NOTHING;
	private label: Above | undefined;
	private person: Above | undefined;
	private isAfterBlank = true;

	public constructor(private readonly options: NoteOptions, private readonly people: KnownPeople) {}

	/**
	 * @param following The next line that is not empty.
	 * @returns Nothing for a line that is itself a heading or a name above a list.
	 */
	public next(line: string, following: string): SectionPlace | undefined {
		if (line.trim() === '') {
			this.isAfterBlank = true;
			return this.place();
		}
		const isHead = this.readHeading(line) || this.readLabel(line, following) || this.readPerson(line, following);
		if (!isHead) { this.leave(line); }
		this.isAfterBlank = false;
		return isHead ? undefined : this.place();
	}

	private place(): SectionPlace {
		const { below } = this.label ?? this.heading;
		const owners = [this.person, this.label, this.heading].find(above => above?.owners.length)?.owners ?? [];
		return { ...below ? { below } : {}, owners };
	}

	private readHeading(line: string): boolean {
		const match = /^(#{1,6})[ \t]+(.*)$/.exec(line);
		if (!match) { return false; }
		const words = headingWords(match[2]!);
		const level = match[1]!.length;
		const isInside = level > this.heading.level && this.heading.below === 'homework';
		const told = this.classify(words);
		[this.label, this.person] = [undefined, undefined];
		if (told) { this.heading = { ...told, level, column: -1 }; }
		else if (isInside) { this.person = this.somebody(words, -1); }
		else { this.heading = { ...NOTHING, level }; }
		return true;
	}

	/** `**Actions**`, `Actions:`, `HW for me`, and a bullet that says so above deeper ones. */
	private readLabel(line: string, following: string): boolean {
		const bullet = BULLET.exec(line);
		const words = headingWords(bullet ? bullet[2]! : line);
		if (words === '' || words.length > LONGEST_HEADING) { return false; }
		const told = this.classify(words);
		if (bullet) { return this.openBelow(told, words, line, following); }
		const isList = BULLET.test(following) || BALLOT.test(following);
		const isPlain = told?.below === 'homework' && isList && (this.isAlone(words) || told.owners.length > 0);
		if (!isMarked(line) && !isPlain) { return false; }
		this.person = told || this.place().below !== 'homework' ? undefined : this.somebody(words, -1);
		if (!this.person) { this.label = { ...told ?? { owners: [] }, level: 7, column: -1 }; }
		return true;
	}

	/** A bullet that says so, above deeper ones. */
	private openBelow(told: SectionPlace | undefined, words: string, line: string, following: string): boolean {
		const isAbove = this.isAlone(words) && indentOf(following) > indentOf(line) && BULLET.test(following);
		if (!told || !isAbove) { return false; }
		this.label = { ...told, level: 7, column: indentOf(line) };
		return true;
	}

	/** `Helen` alone above a list of homework. */
	private readPerson(line: string, following: string): boolean {
		if (this.place().below !== 'homework') { return false; }
		const bullet = BULLET.exec(line);
		if (bullet && !(BULLET.test(following) && indentOf(following) > indentOf(line))) { return false; }
		if (/\[.\]/.test(line) || !bullet && !BULLET.test(following)) { return false; }
		const somebody = this.somebody(headingWords(bullet ? bullet[2]! : line), bullet ? indentOf(line) : -1);
		this.person = somebody ?? this.person;
		return somebody !== undefined;
	}

	/** What ends by this line: deeper bullets by one further out, a list below a label by a paragraph. */
	private leave(line: string): void {
		const column = indentOf(line);
		if (BULLET.test(line)) {
			if (this.person && this.person.column >= column) { this.person = undefined; }
			if (this.label && this.label.column >= column) { this.label = undefined; }
		} else if (this.isAfterBlank && column === 0 && !BALLOT.test(line)) {
			[this.label, this.person] = [undefined, undefined];
		}
	}

	/** Nothing but that the list below is homework. */
	private isAlone(words: string): boolean {
		const folded = foldText(words);
		return ALONE.test(folded) || this.options.homeworkHeadings.some(heading => foldText(heading) === folded);
	}

	private classify(words: string): SectionPlace | undefined {
		const will = WILL.exec(words) ?? OWES.exec(words);
		if (will) { return { below: 'homework', owners: this.owners(will[1]!) }; }
		const folded = foldText(words);
		if (BEGINS.test(folded) || this.options.homeworkHeadings.some(begins => folded.startsWith(foldText(begins)))) {
			const of = FOR.exec(words);
			return { below: 'homework', owners: of ? this.owners(of[1]!) : [] };
		}
		const of = OF.exec(words);
		const owners = of && BEGINS.test(foldText(of[2]!)) ? this.owners(of[1]!) : [];
		if (owners.length > 0) { return { below: 'homework', owners }; }
		if (AGREED.test(folded)) { return { below: 'agreed', owners: [] }; }
		return AGENDA.test(folded) ? { below: 'agenda', owners: [] } : undefined;
	}

	private somebody(words: string, column: number): Above | undefined {
		const owners = this.owners(SOMEBODY.exec(words)?.[1] ?? '');
		return owners.length > 0 ? { owners, level: 7, column } : undefined;
	}

	/** Only those who are known: `### Budget` below homework is nobody. */
	private owners(party: string): string[] {
		return party === '' ? [] : ownersOfParty(party.replace(/['’]s?$/, ''), this.people, { isDoubtful: true });
	}
}

/** Its words without signs before it, colon and attributes. */
function headingWords(line: string): string {
	return plainText(line.replace(/\{#[^}]*\}\s*$/, '').replace(/\\([^\w\s])/g, '$1')).replace(
		/^[\s>]*[^\p{L}\p{N}@([]*/u,
		'',
	).replace(/[\s:]+$/, '').trim();
}

/** `**Actions**`, `Actions:` */
function isMarked(line: string): boolean {
	return /^\s*(?:>\s*)*(?:\*\*|__)[^*_]+(?:\*\*|__):?\s*$|::?(?:\*\*|__)?\s*$/.test(line);
}

function indentOf(line: string): number {
	return /^[\s>]*/.exec(line)![0].replace(/\t/g, '    ').length;
}
