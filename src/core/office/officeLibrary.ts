/**
 * What needs the libraries of Office files, in a bundle of its own (`dist/office.js`, see `host/ownBundle.ts`): from
 * the main bundle only its types are imported.
 */
export { readWord } from '../bringIn/word/readWord.ts';
export { openOfficePackage, partText } from './officePackage.ts';
export { writeWord } from './writeWord.ts';
export { parseXml } from './xmlTree.ts';
export { readReturned } from './readReturned.ts';
