import { foldText } from '../text/foldText.ts';
import { personKey } from '../text/personName.ts';
import { Column, Texts } from './columns.ts';
import { readQuickly, readWho, type ReceiptWho } from './quickReceipt.ts';
import { isRefusal, readReceipt } from './readReceipt.ts';
import type { ReceiptFacts } from './receipt.ts';
import { fillRow, ReceiptRow } from './receiptRow.ts';
import { ToldList, type ReceiptPlace } from './told.ts';

/** Who a pair or a committee is, as its receipts name it. */
export type Identity = Pick<ReceiptFacts, 'kind' | 'programme' | 'code' | 'mentor' | 'mentee' | 'chair'>;

/** Those whom the words of a receipt mean: their number, or {@link FOREIGN} where another programme is theirs. */
interface Who {
	readonly pair: number;
	readonly department: number;
	readonly programme: string | null;
}

const FOREIGN = -1;

/** What is counted at all. */
interface BookOptions {
	/** Number of today (`dayNumber`). */
	readonly today: number;
	/** Only receipts of this programme; others are told. */
	readonly programme?: string;
}

/** Receipts as they are read, one after the other, in columns of numbers: what is kept of each is some sixty bytes. */
export class ReceiptBook {
	readonly pair = new Column(32);
	readonly source = new Column(32);
	readonly line = new Column(32);
	readonly issued = new Column(16);
	readonly from = new Column(16);
	readonly until = new Column(16);
	readonly started = new Column(16);
	readonly rhythm = new Column(16);
	readonly flags = new Column(16);
	readonly department = new Column(32);
	readonly concernsOpen = new Column(16);
	readonly concernsSettled = new Column(16);
	/** Where the days of a receipt begin in {@link days}: those held, moved and missed, so many of each. */
	readonly daysAt = new Column(32);
	readonly heldCount = new Column(16);
	readonly movedCount = new Column(16);
	readonly missedCount = new Column(16);
	readonly days = new Column(16);
	readonly departments = new Texts();
	readonly identities: Identity[] = [];
	readonly told = new ToldList();
	/**
	 * By what is written of them, those who are told as this and that pair: most receipts of a pair name it in the same
	 * way.
	 */
	readonly #written = new Map<string, Who>();
	/** Departments by their folded names: the first way of writing one is shown. */
	readonly #departments = new Map<string, number>();
	/** Names of programmes, each once. */
	readonly #shared = new Texts();
	/** By their names, folded. */
	readonly #pairs = new Map<string, number>();
	/** The receipt that is being read. */
	readonly #row = new ReceiptRow();
	readonly #options: BookOptions;
	readonly #programme: string | undefined;

	constructor(options: BookOptions) {
		this.#options = options;
		this.#programme = options.programme === undefined ? undefined : folded(options.programme);
	}

	get size(): number {
		return this.pair.length;
	}

	/**
	 * Reads one receipt. What cannot be taken is told, and nothing else of it is kept.
	 *
	 * @param start Where it begins in the text, and where it ends.
	 */
	add(text: string, place: ReceiptPlace, start = 0, end = text.length): void {
		const row = this.#row;
		if (readQuickly(text, start, end, this.#options.today, row)) {
			const who = this.#written.get(row.who) ?? this.#newWho(row.who, readWho(row.who));
			if (who) {
				this.#take(row, who, place);
				return;
			}
		}
		const reading = readReceipt(text.slice(start, end), this.#options.today);
		if (isRefusal(reading)) {
			this.told.refused(reading, place);
			return;
		}
		this.take(reading, place);
	}

	/** Takes a receipt that was made here, of a notebook that one owns. */
	take(receipt: ReceiptFacts, place: ReceiptPlace): void {
		const row = this.#row;
		fillRow(row, receipt);
		this.#take(row, this.#written.get(row.who) ?? this.#newWho(row.who, receipt), place);
	}

	#take(row: ReceiptRow, { pair, department, programme }: Who, place: ReceiptPlace): void {
		if (pair === FOREIGN) {
			this.told.foreign(programme, place);
			return;
		}
		this.pair.push(pair);
		this.department.push(department);
		this.source.push(this.told.sourceOf(place.file));
		this.line.push(place.line ?? 0);
		this.issued.push(row.issued);
		this.from.push(row.from);
		this.until.push(row.until);
		this.started.push(row.started);
		this.rhythm.push(row.rhythm);
		this.flags.push(row.flags);
		this.concernsOpen.push(row.concernsOpen);
		this.concernsSettled.push(row.concernsSettled);
		this.daysAt.push(this.days.length);
		this.heldCount.push(row.held);
		this.movedCount.push(row.moved);
		this.missedCount.push(row.missed);
		for (const day of row.days) { this.days.push(day); }
	}

	#newWho(written: string, facts: ReceiptWho): Who;
	#newWho(written: string, facts: ReceiptWho | undefined): Who | undefined;
	#newWho(written: string, facts: ReceiptWho | undefined): Who | undefined {
		if (!facts) { return undefined; }
		const { department, programme, kind, code, mentor, mentee, chair } = facts;
		const isForeign = this.#programme !== undefined && folded(programme) !== this.#programme;
		const identity = {
			kind,
			programme: programme === null ? null : this.#shared.at(this.#shared.numberOf(programme)),
			code,
			mentor,
			mentee,
			chair,
		};
		const who: Who = {
			programme: identity.programme,
			pair: isForeign ? FOREIGN : this.#pairOf(identity),
			department: this.#departmentOf(department ?? ''),
		};
		this.#written.set(ownText(written), who);
		return who;
	}

	/** A department is one, however it is cased, accented and spaced. */
	#departmentOf(written: string): number {
		const key = folded(written);
		const number = this.#departments.get(key) ?? this.departments.numberOf(written.trim());
		this.#departments.set(key, number);
		return number;
	}

	/**
	 * The same people in the same programme are one pair, however their names are cased and accented and whatever
	 * titles and degrees stand around them.
	 */
	#pairOf(identity: Identity): number {
		const { kind, programme, code, mentor, mentee, chair } = identity;
		const who = [folded(programme), folded(code), personOf(mentor), personOf(mentee), personOf(chair)];
		const key = `${kind}\n${who.join('\n')}`;
		const knownPair = this.#pairs.get(key);
		if (knownPair !== undefined) { return knownPair; }
		const pair = this.identities.push(identity) - 1;
		this.#pairs.set(key, pair);
		return pair;
	}
}

/** A programme, a department or a code as it is compared. */
export function folded(text: string | null): string {
	return foldText(text ?? '').trim().replace(/\s+/g, ' ');
}

/** A person as they are compared. A name that is nothing but titles is still somebody's. */
export function personOf(name: string | null): string {
	return name === null ? '' : personKey(name) || folded(name);
}

/** A copy: a part of a text would keep the whole of it, and with it all that was read at the same time. */
function ownText(text: string): string {
	return JSON.parse(JSON.stringify(text)) as string;
}
