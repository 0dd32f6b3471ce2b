/** Of htmlparser2 only its parser, without the documents it can make and what goes through them. */
export { Parser } from '../../../node_modules/htmlparser2/dist/Parser.js';
