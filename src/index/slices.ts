import type { Steps } from '../core/shape/steps.ts';
import type { Scheduler } from './ports.ts';

/** The time that work is given at once, in milliseconds: nobody notices that others wait so long. */
const SLICE = 30;

/** What running in slices needs of the world. */
export interface SlicePorts {
	readonly scheduler: Scheduler;
	/** Milliseconds from any beginning. */
	now(): number;
}

/** Whoever waits for the work. */
interface Waiting {
	/** It is wanted no longer: no further step is taken. */
	isCancelled(): boolean;
	/** How much is done, from 0 to 1; once for each slice. */
	report?(done: number): void;
}

/** It was called off, and nothing came of it. */
export const CANCELLED = Symbol('cancelled');

/** Takes steps for {@link SLICE} milliseconds, lets others have their turn, goes on. A step is never parted. */
export async function runInSlices<Result>(
	steps: Steps<Result>,
	{ scheduler, now }: SlicePorts,
	waiting: Waiting,
): Promise<Result | typeof CANCELLED> {
	let end = now() + SLICE;
	for (;;) {
		if (waiting.isCancelled()) {
			steps.return(undefined as never);
			return CANCELLED;
		}
		const step = steps.next();
		if (step.done) { return step.value; }
		if (now() < end) { continue; }
		waiting.report?.(step.value);
		await new Promise<void>(resolve => {
			scheduler.after(0, resolve);
		});
		end = now() + SLICE;
	}
}
