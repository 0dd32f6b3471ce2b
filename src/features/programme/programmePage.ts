import * as vscode from 'vscode';
import { drawProgramme } from '../../core/programme/drawProgramme.ts';
import { programmeOptions } from '../../core/programme/pairFacts.ts';
import { programmeReport, type ProgrammeReport } from '../../core/programme/programmeReport.ts';
import { LANGUAGE } from '../../host/commands/commands.ts';
import { Page } from '../../host/pages/page.ts';
import type { Services } from '../../host/services.ts';
import { isFromPage, type FromDashboard, type ToDashboard } from '../../webview/dashboard/dashboardProtocol.ts';
import { readReceiptFiles } from './receiptFiles.ts';

/** One programme in its panel, drawn as a dashboard is. Receipts are read when somebody asks, not with each change. */
export class ProgrammePage extends Page<FromDashboard, ToDashboard> {
	#report: ProgrammeReport | undefined;

	constructor(services: Services, webview: vscode.Webview, readonly folder: vscode.Uri | undefined) {
		super(services, webview, {
			name: 'dashboard',
			title: vscode.l10n.t('Programme'),
			place: 'editor',
			isMessage: isFromPage,
		});
	}

	/** What the page shows now; for tests. */
	get report(): ProgrammeReport | undefined {
		return this.#report;
	}

	protected override restart(): void {
		this.#show();
	}

	protected override async readAndShow(isLatest: () => boolean): Promise<void> {
		const report = await readProgramme(this.services, this.folder);
		if (!report || !isLatest()) { return; }
		this.#report = report;
		this.#show();
	}

	#show(): void {
		if (!this.#report) { return; }
		const board = drawProgramme(this.#report, {
			l10n: LANGUAGE,
			today: this.#report.today,
			live: true,
			withNames: true,
		});
		this.link.post({ kind: 'show', board, folder: this.folder?.toString() ?? '' });
	}

	protected override async onMessage({ kind }: FromDashboard): Promise<void> {
		if (kind !== 'save') { return; }
		const { saveProgramme } = await import('./saveProgramme.ts');
		await saveProgramme(this.services, this.folder, undefined);
	}
}

/** Reads what a folder's receipts say, as long as that may take; `undefined` when it was called off. */
async function readProgramme(
	{ clock }: Services,
	folder: vscode.Uri | undefined,
): Promise<ProgrammeReport | undefined> {
	const today = clock.today();
	return vscode.window.withProgress({
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Reading receipts…'),
		cancellable: true,
	}, async (_progress, token) => {
		const book = await readReceiptFiles(today, folder, token);
		return token.isCancellationRequested ? undefined : programmeReport(book, programmeOptions({ today }));
	});
}
