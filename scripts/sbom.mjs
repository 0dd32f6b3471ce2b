/** Writes docs/sbom.json, which names every package in the bundles: npm run sbom */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './host/paths.mjs';
import { makeSbom } from './package/sbom.mjs';
import { shippedPackages } from './package/shippedPackages.mjs';

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(
	join(root, 'docs/sbom.json'),
	`${JSON.stringify(makeSbom(manifest, await shippedPackages()), null, '\t')}\n`,
);
