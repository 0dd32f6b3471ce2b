import * as vscode from 'vscode';
import { parseCalendarDate, type CalendarDate } from '../core/model/calendarDate.ts';
import { localDay, untilTomorrow } from './localDay.ts';
import type { Clock } from './services.ts';

/** Timers stand still while the machine sleeps, so the day is looked at this often. */
const LONGEST_WAIT = 10 * 60_000;
const SET_TODAY = 'mentoring._setToday';

/** The day where the user is. With `localDay.ts` the only place that knows `Date`. */
export class HostClock implements Clock, vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<CalendarDate>();
	readonly #disposables: vscode.Disposable[] = [this.#changed];
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pinned: CalendarDate | undefined;
	#last = localDay();

	readonly onDidChangeDay = this.#changed.event;

	/** @param testing Lets tests choose the day with the command `mentoring._setToday`. */
	constructor(testing: boolean) {
		this.#disposables.push(vscode.window.onDidChangeWindowState(() => { this.#look(); }));
		if (testing) { this.#disposables.push(vscode.commands.registerCommand(SET_TODAY, (day?: string) => { this.#pin(day); })); }
		this.#arm();
	}

	today(): CalendarDate {
		return this.#pinned ?? localDay();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		for (const disposable of this.#disposables) { disposable.dispose(); }
	}

	#arm(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => { this.#look(); this.#arm(); }, Math.min(untilTomorrow(), LONGEST_WAIT));
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
