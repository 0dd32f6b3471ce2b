/** Run by gate.test.ts in a process of its own, as counting slows down everything around it. */
import { countWork } from '../../../bench/gate/countWork.ts';

function linear(size: number): number {
	let sum = 0;
	for (let i = 0; i < size; i++) { sum += i; }
	return sum;
}

function quadratic(size: number): number {
	let sum = 0;
	for (let i = 0; i < size; i++) { sum += linear(size); }
	return sum;
}

async function stepsAt(size: number): Promise<Record<string, number>> {
	const count = async (action: () => unknown) => (await countWork('countGrowth.ts', action)).steps;
	return {
		linear: await count(() => linear(size)),
		quadratic: await count(() => quadratic(size)),
		constant: await count(() => linear(10)),
	};
}

async function main(): Promise<void> {
	process.stdout.write(JSON.stringify([await stepsAt(100), await stepsAt(400)]));
}

void main();
