import assert from 'node:assert/strict';
import { windowAddress } from '../page.ts';

const query = (address: string) => Object.fromEntries(new URL(address).searchParams);

suite('the address of a window', () => {
	test('names the folder, and the extension and the tests as the server has them', () => {
		const address = windowAddress({
			authority: '127.0.0.1:8000',
			workspace: '/n b',
			extension: '/e',
			tests: '/t.js',
		});
		assert.deepEqual(query(address), {
			folder: '/n b',
			payload: JSON.stringify([
				['skipWelcome', 'true'],
				['extensionDevelopmentPath', 'vscode-remote://127.0.0.1:8000/e'],
				['extensionTestsPath', 'vscode-remote://127.0.0.1:8000/t.js'],
			]),
		});
	});

	test('tells a workspace from a folder, has paths of Windows, and an empty window for neither', () => {
		const authority = 'localhost:1';
		assert.equal(
			query(windowAddress({ authority, workspace: '/a.code-workspace' }))['workspace'],
			'/a.code-workspace',
		);
		assert.equal(query(windowAddress({ authority, workspace: 'C:\\notes' }))['folder'], '/C:/notes');
		assert.equal(query(windowAddress({ authority }))['ew'], 'true');
	});
});
