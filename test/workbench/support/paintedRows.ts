import type { NotebookWindow } from './notebookWindow.ts';

/** What of a row is painted, measured from the boxes of its letters. */
export interface PaintedRow {
	/** The title of its view. */
	readonly view: string;
	readonly spoken: string;
	/** What stands before the label, set off: `RA 23 d`. */
	readonly lead: string;
	/** Of the lead, the letters that are wholly inside the row, and not covered. */
	readonly paintedLead: string;
	/** The letters of the label after the lead that are, without those that the three dots take the place of. */
	readonly text: string;
	/** The whole label after the lead. */
	readonly label: string;
	/** The room for the label, and what lead and text take of it, in pixels. */
	readonly room: number;
	readonly leadWidth: number;
	readonly textWidth: number;
}

/** The rows of all trees that are on the screen. */
export function paintedRows({ page }: NotebookWindow): Promise<PaintedRow[]> {
	return page.locator('.sidebar .pane .monaco-list-row').evaluateAll(readPainted);
}

/** Of letters as wide as two, as Chinese has, each is two. */
export function lettersOf(text: string): number {
	return [...text].reduce(
		(sum, letter) => sum + (/[\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/.test(letter) ? 2 : 1),
		0,
	);
}

/** Runs in the page, so everything it uses is in here. */
function readPainted(rows: Element[]): PaintedRow[] {
	interface Letter {
		readonly letter: string;
		readonly box: DOMRect;
	}
	const lettersIn = (node: Element): Letter[] => {
		const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
		const letters: Letter[] = [];
		for (let text = walker.nextNode(); text; text = walker.nextNode()) {
			for (const { segment, index } of new Intl.Segmenter().segment(text.nodeValue ?? '')) {
				const range = document.createRange();
				range.setStart(text, index);
				range.setEnd(text, index + segment.length);
				letters.push({ letter: segment, box: range.getBoundingClientRect() });
			}
		}
		return letters;
	};
	const dotsWidth = (node: Element) => {
		const context = document.createElement('canvas').getContext('2d')!;
		context.font = getComputedStyle(node).font;
		return context.measureText('…').width;
	};
	/** The rectangle that can show anything of the label. */
	const roomOf = (row: Element) => {
		const around = [row.querySelector('.monaco-icon-label-container'), row.closest('.pane-body')];
		const boxes = [row, ...around, row.closest('.part.sidebar')].flatMap(each =>
			each?.getBoundingClientRect() ?? []
		);
		return {
			left: Math.max(...boxes.map(box => box.left)) - 0.5,
			right: Math.min(...boxes.map(box => box.right)) + 0.5,
			bottom: Math.min(...boxes.map(box => box.bottom)) + 0.5,
		};
	};
	const isUncovered = (box: DOMRect, row: Element) =>
		row.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2));
	const join = (letters: readonly Letter[]) => letters.map(({ letter }) => letter).join('');
	const widthOf = (letters: readonly Letter[]) =>
		Math.round(
			Math.max(0, ...letters.map(({ box }) => box.right))
				- Math.min(...letters.map(({ box }) => box.left), Infinity),
		);
	/** The letters of the lead, and those after it and the colon. */
	const parted = (letters: readonly Letter[], lead: string): [Letter[], Letter[]] => {
		let at = 0;
		const ofLead = letters.filter(({ letter }) => (at += letter.length) <= lead.length);
		const after = letters.slice(ofLead.length);
		const gap = lead === '' ? 0 : /^\s?: /.exec(join(after))?.[0].length ?? 0;
		return [ofLead, after.slice(gap)];
	};
	return rows.map(row => {
		const name = row.querySelector('.label-name')!;
		const room = roomOf(row);
		const all = lettersIn(name);
		const isCut = all.some(({ box }) => box.right > room.right);
		const edge = isCut ? room.right - dotsWidth(name) : room.right;
		const isPainted = ({ box }: Letter) =>
			box.width === 0
			|| box.left >= room.left && box.right <= edge && box.bottom <= room.bottom && isUncovered(box, row);
		const lead = name.querySelector('.highlight')?.textContent ?? '';
		const [ofLead, ofText] = parted(all, lead);
		const [paintedLead, text] = [ofLead.filter(isPainted), ofText.filter(isPainted)];
		return {
			view: row.closest('.pane')?.querySelector('.pane-header .title')?.textContent?.trim() ?? '',
			spoken: row.getAttribute('aria-label') ?? '',
			lead: lead.trim(),
			paintedLead: join(paintedLead).trim(),
			text: join(text),
			label: join(ofText),
			room: widthOf(all) === 0 ? 0 : Math.round(room.right - all[0]!.box.left),
			leadWidth: paintedLead.length === 0 ? 0 : widthOf(paintedLead),
			textWidth: text.length === 0 ? 0 : widthOf(text),
		};
	});
}
