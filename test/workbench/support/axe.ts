import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * What axe finds in a page or the part of one that a selector names, each with the elements it is about; every rule it
 * knows for WCAG 2.2 AA and its best practices.
 */
export async function axeViolations(frame: Frame, part?: string): Promise<string[]> {
	await frame.evaluate(axe.source);
	return frame.evaluate(async selector => {
		const { axe: runner } = globalThis as unknown as {
			axe: {
				run(
					context: object,
					options: object,
				): Promise<
					{ violations: { id: string, help: string, nodes: { html: string, failureSummary?: string }[] }[] }
				>;
			};
		};
		const { violations } = await runner.run(selector === undefined ? document : { include: [[selector]] }, {
			resultTypes: ['violations'],
		});
		return violations.flatMap(({ id, help, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}: ${failureSummary ?? ''}`)
		);
	}, part);
}
