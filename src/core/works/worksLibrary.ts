/**
 * Works in files of references and Vancouver style, in a bundle of their own (`dist/works.js`, see
 * `host/ownBundle.ts`): from the main bundle only its types are imported.
 */
export { isBy, newWorks, seenNow } from './newWorks.ts';
export { readWorks } from './readWorks.ts';
export { vancouver } from './vancouver.ts';
