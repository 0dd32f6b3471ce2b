/**
 * Prints the modules that are evaluated when the extension's bundle loads, as JSON:
 * node scripts/startupModules.mjs
 */
import { evaluatedAtStart } from './build.mjs';

console.log(JSON.stringify(await evaluatedAtStart()));
