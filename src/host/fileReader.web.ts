import { readThroughWorkspace } from './readThroughWorkspace.ts';

/** Reads a file as far as it is wanted. The twin for hosts without Node. */
export const readFile = readThroughWorkspace;
