import Mocha from 'mocha';
import { secondTry } from '../../support/secondTry.ts';

/** Mocha's own, which says nothing of a test that is tried again, and what it says. */
// eslint-disable-next-line no-restricted-exports -- mocha takes a reporter by its default export.
export default class Reporter extends Mocha.reporters.Spec {
	constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
		super(runner, options);
		runner.on('retry', (test, error: Error) => {
			console.log(secondTry(test.title, error));
		});
	}
}
