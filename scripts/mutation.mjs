/**
 * Changes the code in small ways, one after the other, and sees which changes no test notices.
 *
 * node scripts/mutation.mjs 'src/core/query/**' [TESTS…]   (none: the folder of the same name in test/unit)
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './host/paths.mjs';

const [mutated, ...given] = process.argv.slice(2);
if (!mutated?.startsWith('src/')) throw new Error("Name what is to be mutated, as in: npm run mutation -- 'src/core/query/**'");

const room = mutated.split('/')[2] ?? '';
const tests = given.length > 0 ? given : [`test/unit/${room}/**/*.test.ts`];
// mocha itself and not its starter, which would start Node once more for each change. By its real
// path: through the link that Stryker makes to node_modules it takes itself for imported, and runs nothing.
const cli = realpathSync(join(root, 'node_modules', 'mocha', 'lib', 'cli', 'cli.js'));
const mocha = `node --import=tsx "${cli}" --no-config --ui tdd --timeout 60000 --bail --reporter dot ${tests.map((glob) => `"${glob}"`).join(' ')}`;
const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const pattern = mutated.endsWith('.ts') ? mutated : `${mutated.replace(/\/\*+$/, '')}/**/*.ts`;
const { status } = spawnSync(process.execPath, [stryker, 'run', join(root, 'scripts', 'stryker.config.mjs'), '--mutate', pattern], { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_COMMAND: mocha } });
process.exitCode = status ?? 1;
