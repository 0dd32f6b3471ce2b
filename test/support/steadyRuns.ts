/**
 * Loaded before the tests in mutation runs: properties try the same documents each time, so that a
 * change found today is found tomorrow, and do not look for the smallest counterexample.
 */
import fc from 'fast-check';
import { runs } from './runs.ts';

fc.configureGlobal({ seed: 20_261_126, numRuns: runs(100), endOnFailure: true });
