// Every unit test in one module that waits: mocha would `require` each, which passes by the loader.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';

const folder = join(root, 'test', 'unit');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'))
	.sort();
for (const file of files) await import(pathToFileURL(join(folder, file)).href);
