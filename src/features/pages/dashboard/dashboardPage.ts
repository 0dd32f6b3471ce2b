import type { Subject } from './saveDashboard.ts';
import * as vscode from 'vscode';
import { dashboardModel, type DashboardModel } from '../../../core/dashboard/dashboardModel.ts';
import { dashboardTitle, drawDashboard } from '../../../core/dashboard/drawDashboard.ts';
import { dashboardPaths, dashboardTexts, type DashboardTexts } from '../../../core/dashboard/openConcerns.ts';
import { readCurrentText } from '../../../host/workspace/currentNote.ts';
import { openBeside, LANGUAGE } from '../../../host/commands/commands.ts';
import { Page } from '../../../host/pages/page.ts';
import type { Services } from '../../../host/services.ts';
import { isFromPage, type FromDashboard, type ToDashboard } from '../../../webview/dashboard/dashboardProtocol.ts';

/** One dashboard in its panel: follows the notes, opens what a mark leads to. */
export class DashboardPage extends Page<FromDashboard, ToDashboard> {
	#subject: Subject;
	#model: DashboardModel | undefined;
	#sent = '';

	constructor(services: Services, webview: vscode.Webview, subject: Subject) {
		super(services, webview, {
			name: 'dashboard',
			title: vscode.l10n.t('Dashboard'),
			place: 'editor',
			isMessage: isFromPage,
		});
		this.#subject = subject;
		this.followNotebooks();
	}

	get subject(): Subject {
		return this.#subject;
	}

	/** What the page shows now; for tests. */
	get model(): DashboardModel | undefined {
		return this.#model;
	}

	get title(): string {
		return this.#model ? dashboardTitle(this.#model, { l10n: LANGUAGE }) : '';
	}

	protected override restart(): void {
		this.#sent = '';
		void this.refresh();
	}

	/** Computes the dashboard again and sends it where it changed. */
	protected override async readAndShow(isLatest: () => boolean): Promise<void> {
		const texts = await this.#readTexts();
		if (isLatest()) { this.#show(texts); }
	}

	#show(texts: DashboardTexts): void {
		const { folder: { view, uri }, mentorship } = this.#subject;
		const model = dashboardModel(view, mentorship, view.today, texts);
		this.#model = model;
		const message: ToDashboard = {
			kind: 'show',
			board: drawDashboard(model, { l10n: LANGUAGE, today: view.today, live: true }),
			folder: uri.toString(),
			...mentorship === undefined ? {} : { mentorship },
		};
		const written = JSON.stringify(message);
		if (written !== this.#sent) { this.link.post(message); }
		this.#sent = written;
		this.changed.fire();
	}

	/**
	 * Lists of priorities and concerns are read from the notes themselves; one that cannot be read is left out until it
	 * can.
	 */
	async #readTexts(): Promise<DashboardTexts> {
		const { folder } = this.#subject;
		const { view } = folder;
		const notes = await Promise.all(
			dashboardPaths(view).map(async path => {
				const current = await readCurrentText(this.services.notebooks.uriOf(folder, path));
				const note = view.note(path);
				return current && note ? [[path, { note, text: current.text.replace(/\r\n?/g, '\n') }] as const] : [];
			}),
		);
		return dashboardTexts({ view, notes: new Map(notes.flat()) }, LANGUAGE);
	}

	protected override async onMessage(message: FromDashboard): Promise<void> {
		switch (message.kind) {
			case 'open':
				return this.#open(message.path, message.line);
			case 'choose':
				return this.#choose(message.mentorship);
			case 'save': {
				const { saveDashboard } = await import('./saveDashboard.ts');
				await saveDashboard(this.services, this.#subject, undefined);
			}
		}
	}

	/** Only notes of the notebook are opened. */
	async #open(path: string, line: number | undefined): Promise<void> {
		const { folder } = this.#subject;
		if (folder.view.note(path)) { await openBeside(this.services.notebooks.uriOf(folder, path), line); }
	}

	async #choose(mentorship: string | undefined): Promise<void> {
		const { folder } = this.#subject;
		this.#subject = {
			folder,
			...mentorship !== undefined && folder.view.mentorship(mentorship) ? { mentorship } : {},
		};
		await this.refresh();
	}
}
