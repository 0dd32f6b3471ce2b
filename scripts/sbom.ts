/** Writes docs/sbom.json, which names every package in the bundles: npm run sbom */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { makeSbom } from './package/sbom.ts';
import { shippedPackages } from './package/shippedPackages.ts';
import { runScript } from './runScript.ts';

void runScript(async () => {
	const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
	const sbom = makeSbom(manifest, await shippedPackages());
	await writeFile(join(root, 'docs/sbom.json'), `${JSON.stringify(sbom, null, '\t')}\n`);
});
