/**
 * The modules of the extension's bundle that other bundles take from it, by path, each evaluated when it is first asked
 * for. The build fills it (`scripts/package/sharedModules.ts`).
 */
export const sharedModules: Readonly<Record<string, () => unknown>> = {};
