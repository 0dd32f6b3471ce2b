/** Rooms and their one-way arrows: core ← index ← host ← features ← extension; cli on core and index. */
const room = (name, from, mayUse) => ({
	name,
	severity: 'error',
	comment: `${from} may only use ${mayUse.join(', ')}`,
	from: { path: from },
	to: { path: '^(src|test|scripts|bench|headless)/', pathNot: [from, ...mayUse] },
});

/** Commands, menus and settings of an area: data that the manifest is collected from. */
const CONTRIBUTIONS = '^src/features/[^/]+/[a-z]+Contributions\\.ts$';

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'resolvable',
			severity: 'error',
			from: {},
			to: {
				couldNotResolve: true,
				pathNot:
					'^(vscode|mdast|hast|tsx/esm/api|markdownlint(/sync)?|@stryker-mutator/api/[a-z-]+|@modelcontextprotocol/(client|server)/stdio)$',
			},
		},
		room('core-stands-alone', '^src/core/', []),
		room('index-on-core', '^src/index/', ['^src/core/']),
		room('contributions-on-core', '^src/contributions/', ['^src/core/', CONTRIBUTIONS]),
		room('what-areas-contribute', CONTRIBUTIONS, ['^src/core/', '^src/contributions/']),
		room('host-below-features', '^src/host/', [
			'^src/core/',
			'^src/index/',
			'^src/contributions/',
			'^src/webview/pageProtocol\\.ts$',
		]),
		room('features-below-extension', '^src/features/', [
			'^src/core/',
			'^src/index/',
			'^src/host/',
			'^src/contributions/',
			'^src/webview/pageProtocol\\.ts$',
			'^src/webview/[^/]+/[a-z]+Protocol\\.ts$',
		]),
		room('cli-on-core-and-index', '^src/cli/', ['^src/core/', '^src/index/']),
		room('webview-on-core', '^src/webview/', ['^src/core/']),
		room('headless-stands-alone', '^headless/', []),
		{
			name: 'headless-by-its-door',
			severity: 'error',
			from: { pathNot: '^headless/' },
			to: { path: '^headless/', pathNot: '^headless/index\\.ts$' },
		},
		{
			name: 'features-apart',
			severity: 'error',
			from: { path: '^src/features/([^/]+)/' },
			to: { path: '^src/features/[^/]+/', pathNot: '^src/features/$1/' },
		},
		{
			name: 'core-without-hosts',
			severity: 'error',
			from: { path: '^src/(core|index|contributions)/' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'host-without-node',
			severity: 'error',
			comment:
				'Only a .node.ts file may, which only extension.node.ts imports: the rest runs in the web worker host too',
			from: { path: '^src/(host|features|extension)', pathNot: '\\.node\\.ts$' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'core-without-vscode',
			severity: 'error',
			from: { path: '^src/(core|index|contributions|cli|webview)/' },
			to: { path: '^vscode$' },
		},
		{
			name: 'only-front-matter-knows-gray-matter',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/core/note/frontMatter\\.ts$' },
			to: { path: 'node_modules/gray-matter' },
		},
		{
			name: 'entry-is-last',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/extension(\\.node)?\\.ts$' },
			to: { path: '^src/extension(\\.node)?\\.ts$' },
		},
		{
			name: 'node-behind-its-entry',
			severity: 'error',
			comment: 'One bundle serves both hosts; what knows Node is handed in by the Node entry',
			from: { path: '^src/', pathNot: '\\.node\\.ts$' },
			to: { path: '\\.node\\.ts$' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(sample|dist|out)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.base.json' },
		enhancedResolveOptions: {
			conditionNames: ['node', 'import', 'require', 'default'],
			extensions: ['.ts', '.mjs', '.js', '.json'],
		},
	},
};
