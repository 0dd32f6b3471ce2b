/**
 * Every benchmark, by its name: each runs in a process of its own, and has what comes behind the name.
 *
 *     npm run bench                    the index, against its targets
 *     npm run bench -- --list          what there is
 *     npm run bench -- NAME [ARGUMENT…]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../scripts/root.ts';

interface Bench {
	/** In this folder. */
	readonly file: string;
	readonly what: string;
}

const BENCHES: Readonly<Record<string, Bench>> = {
	index: { file: 'index.ts', what: 'reading and starting again, beside reading alone and beside remark [--large]' },
	assist: { file: 'assist.ts', what: 'completion and hover at 10,000 notes' },
	rules: { file: 'rules.ts', what: 'the rules over a note that is being edited' },
	watch: { file: 'watch.ts', what: 'how soon status and check --watch say a change, at 1,000 notes and at 10,000' },
	programme: { file: 'programme.ts', what: 'a programme, beside parsing its lines [PAIRS]' },
	word: { file: 'word.ts', what: 'a Word document, out and back [ITEMS]' },
	pages: { file: 'pages.ts', what: 'the checklist page in a real browser' },
	host: {
		file: 'host/start.ts',
		what: 'a real VS Code where there is nothing to do, and on 10,000 notes [RUNS [PLACE]]',
	},
	writing: { file: 'host/writing.ts', what: 'writing help in a real VS Code at 10,000 notes' },
	checkout: { file: 'host/checkout.ts', what: 'a git checkout of 2,000 notes in a real VS Code' },
};

function list(): string {
	return Object.entries(BENCHES).map(([name, { what }]) => `${name.padEnd(12)}${what}`).join('\n');
}

function main([name = 'index', ...rest]: readonly string[]): number {
	if (name === '--list') {
		console.log(list());
		return 0;
	}
	const isOption = name.startsWith('--');
	const bench = BENCHES[isOption ? 'index' : name];
	if (!bench) {
		console.error(`There is no benchmark called ${name}; there are:\n\n${list()}`);
		return 1;
	}
	const args = ['--import=tsx', join(root, 'bench', bench.file), ...(isOption ? [name] : []), ...rest];
	return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

process.exitCode = main(process.argv.slice(2));
