/**
 * What reads mails and calendar files, in a bundle of its own (`dist/letters.js`, see `host/ownBundle.ts`): from the
 * main bundle only its types are imported.
 */
export { readInvitations } from '../invitation/readInvitations.ts';
export { readMail } from './readMail.ts';
