/** The door of this package: nobody outside it imports another of its files. See README.md. */
export { browserFile, findBrowser, launchBrowser } from './browser.ts';
export { findCodeCommand, findDesktop, hasDisplay } from './desktop.ts';
export { copyExtension, type HostKind } from './extensionCopy.ts';
export { runExtensionTests, type ExtensionTests } from './extensionTests.ts';
export { makeTempFolder } from './folders.ts';
export { installVSCode, type Log } from './install.ts';
export { writeLauncher } from './launcherFile.ts';
export { openPage, openWindow, windowAddress, type BrowserPage } from './page.ts';
export { startServer, type Server, type ServerOptions } from './server.ts';
export { patience, waitFor } from './wait.ts';
