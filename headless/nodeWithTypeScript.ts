/** Node as it reads these files: a process started from here cannot count on whoever started this one. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What Node is given to run a TypeScript file, wherever it is started.
 *
 * @param file Beside `base`.
 * @param base The `import.meta.url` of the file that names it.
 */
export function nodeArguments(file: string, base: string): [string, string] {
	const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
	return [`--import=${loader.href}`, fileURLToPath(new URL(file, base))];
}
