import * as vscode from 'vscode';
import { parseCalendarDate, type CalendarDate } from '../../core/model/calendarDate.ts';
import { clockSetTo, localDay, untilTomorrow, type Now } from './localDay.ts';
import type { Clock } from '../services.ts';

/** Timers stand still while the machine sleeps, so the day is looked at this often. */
const LONGEST_WAIT = 10 * 60_000;
const SET_TODAY = 'mentoring._setToday';
/** Written by the tests into their copy of the manifest: the moment that their clock starts at. */
const TEST_CLOCK = 'mentoringTestClock';

/** The day where the user is. With `localDay.ts` the only place that knows `Date`. */
export class HostClock implements Clock, vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<CalendarDate>();
	readonly #disposables: vscode.Disposable[] = [this.#changed];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pinned: CalendarDate | undefined;
	readonly #now: Now;
	#last: CalendarDate;

	readonly onDidChangeDay = this.#changed.event;

	/**
	 * An installed extension goes by the machine's clock. One that is being developed or tested goes by the
	 * clock that its manifest was given, if any; while tests run, they may choose the day too, with
	 * `mentoring._setToday`.
	 */
	constructor({ extension, extensionMode }: vscode.ExtensionContext) {
		const testing = extensionMode === vscode.ExtensionMode.Test;
		const manifest = extension.packageJSON as Readonly<Record<string, unknown>>;
		const set = extensionMode === vscode.ExtensionMode.Production ? undefined : manifest[TEST_CLOCK];
		this.#now = (typeof set === 'string' ? clockSetTo(set) : undefined) ?? (() => new Date());
		this.#last = localDay(this.#now());
		this.#disposables.push(vscode.window.onDidChangeWindowState(() => {
			this.#look();
		}));
		if (testing) {
			this.#disposables.push(vscode.commands.registerCommand(SET_TODAY, (day?: string) => {
				this.#pin(day);
			}));
		}
		this.#arm();
	}

	today(): CalendarDate {
		return this.#pinned ?? localDay(this.#now());
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const disposable of this.#disposables) { disposable.dispose(); }
	}

	#arm(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#look();
			this.#arm();
		}, Math.min(untilTomorrow(this.#now()), LONGEST_WAIT));
	}

	#look(): void {
		const today = this.today();
		if (today === this.#last) { return; }
		this.#last = today;
		this.#changed.fire(today);
	}

	#pin(day: string | undefined): void {
		this.#pinned = day === undefined ? undefined : parseCalendarDate(day);
		this.#look();
	}
}
