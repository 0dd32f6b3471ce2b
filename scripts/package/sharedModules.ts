/**
 * What several bundles need stands in the package once: in the extension's bundle, which hands it out.
 *
 * The web worker host reads one file at the start and has no `require` for a second, so the extension's bundle has to
 * be whole. The others – the command line, and what is loaded when it is first used – take from it each module that it
 * has, by its path: `sharedModules['src/core/note/parseNote.ts']()`. Nothing of that bundle is evaluated before it is
 * asked for, so the command line can take from it without VS Code.
 */
import * as esbuild from 'esbuild';
import { isAbsolute, relative } from 'node:path';
import { root } from '../root.ts';
import type { BuildOptions as Bundle, Metafile, Plugin } from 'esbuild';

/** A module that other bundles take from the extension's. */
interface SharedModule {
	/** Where it is, from the root. */
	readonly path: string;
	/** What it exports; nothing of one of CommonJS. */
	readonly names: readonly string[];
}

/** By what each is called in all bundles. */
export type SharedModules = ReadonlyMap<string, SharedModule>;

/** The same wherever the packages are: the package is made of a folder that links them, too. */
function idOf(path: string): string {
	return path.replaceAll('\\', '/').replace(/^.*?(?=node_modules\/)/, '');
}

/** A bundle with the plugins that it is made with. */
export type SharingBundle = Bundle & { readonly plugins: Plugin[] };

/** The file of the bundle that has them, for those beside it. */
const OWNER = './extension.js';
/** Where sources say that there is a table of them, which is empty there. */
const TABLE = 'src/host/sharedModules.ts';

/** Finds what bundles have in common with the extension's. */
export async function findSharedModules(owner: Bundle, others: readonly Bundle[]): Promise<SharedModules> {
	const [own, ...rest] = await Promise.all([owner, ...others].map(look));
	const owned = new Set(contributing(own!));
	const taken = new Set(rest.flatMap((metafile) => takenFrom(metafile, owned)));
	const { metafile } = await esbuild.build({
		...owner,
		outfile: '',
		entryPoints: [...taken].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)).map((path, number) => ({
			in: `./${path}`,
			out: String(number),
		})),
		outdir: 'shared',
		format: 'esm',
		splitting: true,
		write: false,
		metafile: true,
	});
	return new Map(
		Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) => {
			if (entryPoint === undefined) return [];
			const names = metafile.inputs[entryPoint]?.format === 'cjs' ? [] : exports;
			return [[idOf(entryPoint), { path: entryPoint, names }] as const];
		}),
	);
}

async function look(bundle: Bundle): Promise<Metafile> {
	return (await esbuild.build({ ...bundle, write: false, metafile: true })).metafile;
}

/** The modules of which something is in the bundle. */
function contributing({ outputs }: Metafile): string[] {
	return Object.values(outputs).flatMap(({ inputs }) =>
		Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)
	);
}

/** The owner's modules that others of a bundle import. */
function takenFrom(metafile: Metafile, owned: ReadonlySet<string>): string[] {
	return contributing(metafile).filter((path) => !owned.has(path)).flatMap((path) =>
		metafile.inputs[path]!.imports.map((each) => each.path).filter((each) => owned.has(each))
	);
}

/** The owner's entry: nothing is evaluated before it is called. */
export function ownerEntry(entry: string, names: readonly string[]): string {
	const handed = names.map((name) => `export const ${name} = (...given) => require('./${entry}').${name}(...given);`);
	return [...handed, `export { sharedModules } from './${TABLE}';`].join('\n');
}

/** Fills the owner's table. */
export function handingOut(shared: SharedModules): Plugin {
	const rows = [...shared].map(([id, { path }]) =>
		`${JSON.stringify(id)}: () => require(${JSON.stringify(`./${path}`)})`
	);
	return {
		name: 'handing-out',
		setup: ({ onLoad }) =>
			onLoad({ filter: /[\\/]src[\\/]host[\\/]sharedModules\.ts$/ }, () => ({
				contents: `export const sharedModules = {${rows.join(',\n')}};`,
				loader: 'js',
				resolveDir: root,
			})),
	};
}

const IS_TAKING = Symbol('taking');

/** Takes from the owner what it hands out. */
export function takingShared(shared: SharedModules): Plugin {
	return {
		name: 'taking-shared',
		setup: (build) => {
			build.onResolve({ filter: /./ }, async ({ path, pluginData, kind, ...from }) => {
				if (pluginData === IS_TAKING || kind === 'entry-point' || path === OWNER) return undefined;
				const resolved = await build.resolve(path, { ...from, kind, pluginData: IS_TAKING });
				const id = isAbsolute(resolved.path) ? idOf(relative(root, resolved.path)) : '';
				return shared.has(id) ? { path: id, namespace: 'shared' } : undefined;
			});
			build.onResolve(
				{ filter: /^\.\/extension\.js$/, namespace: 'shared' },
				() => ({ path: OWNER, external: true }),
			);
			build.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
				contents: stub(path, shared.get(path)?.names ?? []),
				loader: 'js',
				resolveDir: root,
			}));
		},
	};
}

function stub(path: string, names: readonly string[]): string {
	const taken = `require('${OWNER}').sharedModules[${JSON.stringify(path)}]()`;
	if (names.length === 0) return `module.exports = ${taken};`;
	const own = names.map((
		name,
	) => (name === 'default' ? 'export default all.default;' : `export const ${name} = all.${name};`));
	return [`const all = ${taken};`, ...own].join('\n');
}
