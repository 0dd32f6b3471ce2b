/** VS Code's API, once for the whole bundle (see `oneVscode` in build.mjs). */
export * from 'vscode';
