import * as vscode from 'vscode';
import type * as letters from '../core/mail/lettersLibrary.ts';
import type * as office from '../core/office/officeLibrary.ts';
import type * as works from '../core/works/worksLibrary.ts';
import { UserError } from './commands/commands.ts';
import { sharedModules } from './sharedModules.ts';

/**
 * What stands in a bundle of its own, `dist/NAME.js`, because only some commands need it and its libraries are large.
 */
interface OwnBundles {
	readonly office: typeof office;
	readonly letters: typeof letters;
	readonly works: typeof works;
}

const loading = new Map<keyof OwnBundles, Promise<unknown>>();

/**
 * A bundle of this extension that is not read before it is used; once, for as long as the window is open. A dynamic
 * import would leave its text in the main bundle, which every start reads, and the web worker host has no `require` for
 * a second file: so it is read from the extension's own folder and evaluated the way both hosts of VS Code evaluate the
 * main bundle. Nothing else is ever evaluated (`scripts/package/bundleRules.ts` counts).
 */
export async function ownBundle<Name extends keyof OwnBundles>(
	context: Pick<vscode.ExtensionContext, 'extensionUri'>,
	name: Name,
): Promise<OwnBundles[Name]> {
	const bundle = loading.get(name) ?? evaluate(vscode.Uri.joinPath(context.extensionUri, 'dist', `${name}.js`));
	loading.set(name, bundle);
	try {
		return await bundle as OwnBundles[Name];
	} catch (error) {
		loading.delete(name);
		throw error;
	}
}

async function evaluate(uri: vscode.Uri): Promise<unknown> {
	const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => {
		throw new UserError(
			vscode.l10n.t(
				'A part of Mentoring Notebook is missing: {0}. Installing it again brings it back.',
				uri.path,
			),
		);
	});
	const module = { exports: {} };
	const code = `${new TextDecoder().decode(bytes)}\n//# sourceURL=${uri.toString()}`;
	const run = new Function('module', 'exports', 'require', code) as (
		module: { exports: unknown },
		exports: unknown,
		require: () => unknown,
	) => void;
	// It asks for one thing only, this bundle, of which it has nothing of its own.
	run(module, module.exports, () => ({ sharedModules }));
	return module.exports;
}
