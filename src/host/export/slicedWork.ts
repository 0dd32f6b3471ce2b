import * as vscode from 'vscode';
import type { Steps } from '../../core/shape/steps.ts';
import { CANCELLED, runInSlices } from '../../index/slices.ts';
import { hostScheduler } from '../workspace/hostPorts.ts';

/** Work that is soon done shows no progress: in milliseconds. */
const SHOWN_AFTER = 400;

/** Thrown through work that the user has called off; {@link withProgress} catches it. */
class Cancelled extends Error {}

/** Long work leaves the editor its turns. */
export interface SlicedWork {
	/** Takes the steps; throws when the user has called the work off meanwhile. */
	run<Result>(steps: Steps<Result>): Promise<Result>;
}

/** Without anything to be seen, and not to be called off: for work that is done in a moment. */
export const UNSEEN: SlicedWork = { run: (steps) => runWith(steps, { isCancelled: () => false }) };

/**
 * Does work whose length nobody knows. If it takes longer than a moment, its progress is shown, with a button that
 * calls it off: then the result is `undefined`, and nothing was written.
 */
export async function withProgress<Result>(
	title: string,
	work: (sliced: SlicedWork) => Promise<Result>,
): Promise<Result | undefined> {
	let isCancelled = false;
	let report: ((done: number) => void) | undefined;
	const sliced: SlicedWork = {
		run: (steps) =>
			runWith(steps, {
				isCancelled: () => isCancelled,
				report: (done) => {
					report?.(done);
				},
			}),
	};
	const outcome = work(sliced).catch((error: unknown) => {
		if (error instanceof Cancelled) { return undefined; }
		throw error;
	});
	const isLong = await Promise.race([
		outcome.then(() => false),
		new Promise<boolean>((resolve) => {
			hostScheduler.after(SHOWN_AFTER, () => {
				resolve(true);
			});
		}),
	]);
	if (!isLong) { return outcome; }
	return vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
		async (progress, token) => {
			token.onCancellationRequested(() => {
				isCancelled = true;
			});
			let shown = 0;
			report = (done) => {
				const percent = Math.floor(done * 100);
				progress.report({ increment: Math.max(0, percent - shown), message: `${percent}%` });
				shown = Math.max(shown, percent);
			};
			return outcome;
		},
	);
}

async function runWith<Result>(steps: Steps<Result>, waiting: Parameters<typeof runInSlices>[2]): Promise<Result> {
	const outcome = await runInSlices(steps, { scheduler: hostScheduler, now: () => performance.now() }, waiting);
	if (outcome === CANCELLED) { throw new Cancelled(); }
	return outcome;
}
