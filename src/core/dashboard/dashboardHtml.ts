import type { Words } from '../text/words.ts';
import { htmlHead } from '../markdown/plainText.ts';
import type { PublicNotes } from '../export/publicNotes.ts';
import type { Public } from '../model/notebookView.ts';
import { dashboardTexts } from './openConcerns.ts';
import { dashboardModel, type DashboardModel } from './dashboardModel.ts';
import { DASHBOARD_STYLE } from './dashboardStyle.ts';
import { dashboardTitle, drawDashboard } from './drawDashboard.ts';
import { toHtml, type VNode } from './piece.ts';

/** Colours of the file, light and dark as the reader's system is; print is light. */
const FILE_STYLE = `
:root {
	color-scheme: light dark;
	--ink: #1f2328; --ground: #ffffff; --soft: #57606a; --line: #d8dee4; --line-strong: #afb8c1; --track: #e7ebef;
	--mentee: #0b62b8; --mentor: #7a4a00; --late: #b3261e; --good: #1a6b33; --link: #1f2328; --focus: #0b62b8;
}
@media screen and (prefers-color-scheme: dark) {
	:root {
		--ink: #e6edf3; --ground: #16191d; --soft: #a3adb8; --line: #30363d; --line-strong: #57606a; --track: #2b3138;
		--mentee: #6cb2ff; --mentor: #e0b46c; --late: #ff9b93; --good: #6fd08c; --link: #e6edf3;
	}
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 60rem; margin: 0 auto; padding: 24px 20px 48px; }
h1 { font-size: 1.6em; font-weight: 400; margin: 0; }
p { margin: 0; }
`;

/** The dashboard of public notes, as it may be saved. */
export function publicDashboard(
	notes: PublicNotes,
	mentorship: string | undefined,
	l10n: Words,
): Public<DashboardModel> {
	return dashboardModel(notes.view, mentorship, notes.view.today, dashboardTexts(notes, l10n)) as Public<
		DashboardModel
	>;
}

/** The dashboard as one file: no script, nothing from elsewhere, nothing that leads into the notes. */
export function dashboardHtml(model: Public<DashboardModel>, l10n: Words): string {
	const drawing = { l10n, today: model.today, live: false };
	return savedPage(
		l10n.t('{0}, {1}', dashboardTitle(model, drawing), model.today),
		drawDashboard(model, drawing),
		l10n,
	);
}

/** What was drawn as one file that shows itself: no script, nothing from elsewhere. */
export function savedPage(title: string, drawn: VNode, l10n: Words): string {
	return `${htmlHead(title, FILE_STYLE + DASHBOARD_STYLE, l10n.language)}
<body>
${toHtml(drawn)}
</body>
</html>
`;
}
