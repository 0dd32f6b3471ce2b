/**
 * Loaded before the unit tests (`.mocharc.json`): properties are tried on the same documents each time, so
 * that the gate says the same of the same code, and what fails can be run again. `npm run verify` and
 * `npm run repeat` try others each time; MENTORING_SEED chooses.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['MENTORING_SEED'] ?? 20_261_126) });
