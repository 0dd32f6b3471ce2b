/**
 * Runs what a script is for. Where that fails, the reason is printed and the process will end with 1.
 *
 * Not `await` at the top of each script: tests load some of them too, as CommonJS.
 *
 * @returns Settles when the work has ended, well or not.
 */
export async function runScript(work: () => unknown): Promise<void> {
	try {
		await work();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
