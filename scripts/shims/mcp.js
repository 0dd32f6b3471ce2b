/**
 * What the SDK of the Model Context Protocol takes from its host. It would bring along a validator that makes code of
 * schemas; ours asks its clients nothing that had to be validated, and the input of tools is checked in
 * src/core/assistants/assistantTool.ts.
 */
export { default as process } from 'node:process';

export class DefaultJsonSchemaValidator {
	getValidator() {
		throw new Error('No answer of a client is validated here.');
	}
}
