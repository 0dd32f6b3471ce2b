import '../base/base.css';
import { DASHBOARD_STYLE } from '../../core/dashboard/dashboardStyle.ts';
import { Connection } from '../base/connection.ts';
import { ROOT_ID } from '../protocol.ts';
import './dashboard.css';
import { drawPiece, moveFocus, setStops } from './drawPiece.ts';
import { isKeptState, isToPage, type FromDashboard, type KeptDashboard, type ToDashboard } from './protocol.ts';

const KEEP_AFTER = 200;
/** Keys that go from mark to mark. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([['ArrowRight', 1], ['ArrowDown', 1], ['ArrowLeft', -1], [
	'ArrowUp',
	-1,
]]);

/** The dashboard page: draws what the host says, and tells it which mark was followed. */
class Page {
	readonly #root = document.getElementById(ROOT_ID) ?? document.body;
	readonly #connection = new Connection<ToDashboard, FromDashboard, KeptDashboard>(isToPage, isKeptState);
	#kept = this.#connection.state;
	#shown: ToDashboard | undefined;
	#keeping: ReturnType<typeof setTimeout> | undefined;

	start(): void {
		const style = new CSSStyleSheet();
		style.replaceSync(DASHBOARD_STYLE);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
		this.#root.addEventListener('click', ({ target }) => {
			this.#act(target);
		});
		this.#root.addEventListener('keydown', event => {
			this.#onKey(event);
		});
		window.addEventListener('scroll', () => {
			this.#keepSoon();
		}, { passive: true });
		this.#connection.listen(message => {
			this.#show(message);
		});
	}

	#show(message: ToDashboard): void {
		this.#shown = message;
		drawPiece(this.#root, { tag: 'div', attributes: { id: ROOT_ID }, children: [message.board] });
		setStops(this.#root);
		if (this.#kept?.scroll !== undefined && this.#kept.mentorship === message.mentorship) {
			window.scrollTo(0, this.#kept.scroll);
		}
		this.#kept = undefined;
		this.#keepSoon();
	}

	#act(target: EventTarget | null): void {
		const element = target instanceof Element ? target.closest('[data-command]') : null;
		const message = element && toMessage(element);
		if (message) { this.#connection.post(message); }
	}

	/** Marks of charts are followed and walked through as links in a list are. */
	#onKey(event: KeyboardEvent): void {
		const mark = event.target instanceof Element && event.target.matches('.mark') ? event.target : undefined;
		if (!mark) { return; }
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			this.#act(mark);
			return;
		}
		const by = STEPS.get(event.key);
		if (by !== undefined && moveFocus(mark, by)) { event.preventDefault(); }
	}

	#keepSoon(): void {
		this.#keeping ??= setTimeout(() => {
			this.#keeping = undefined;
			const { folder, mentorship } = this.#shown ?? {};
			this.#connection.keep({
				...folder === undefined ? {} : { folder },
				...mentorship === undefined ? {} : { mentorship },
				scroll: window.scrollY,
			});
		}, KEEP_AFTER);
	}
}

function toMessage(element: Element): FromDashboard | undefined {
	const of = (name: string) => element.getAttribute(`data-${name}`) ?? undefined;
	const [path, line, mentorship] = [of('path'), of('line'), of('mentorship')];
	switch (of('command')) {
		case 'open':
			return path === undefined
				? undefined
				: { kind: 'open', path, ...line === undefined ? {} : { line: Number(line) } };
		case 'choose':
			return { kind: 'choose', ...mentorship === undefined ? {} : { mentorship } };
		case 'save':
			return { kind: 'save' };
		default:
			return undefined;
	}
}

new Page().start();
