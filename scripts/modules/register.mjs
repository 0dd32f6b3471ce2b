// Loads TypeScript as modules, for coverage only (see loader.mjs).
import { register } from 'node:module';

register('./loader.mjs', import.meta.url);
// Tests that start the command line do so with tsx: what it counts is of another text of the same file.
delete process.env.NODE_V8_COVERAGE;
