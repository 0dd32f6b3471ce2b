/**
 * Prints the modules that are evaluated when the extension's bundle loads, as JSON:
 * tsx scripts/startupModules.ts
 */
import { evaluatedAtStart } from './build.ts';
import { runScript } from './runScript.ts';

void runScript(async () => console.log(JSON.stringify(await evaluatedAtStart())));
