/**
 * `yaml`, evaluated when the first front matter comes that the small reader cannot read (src/core/note/fullYaml.ts).
 */
export const isMap = (...given) => require('yaml').isMap(...given);
export const isScalar = (...given) => require('yaml').isScalar(...given);
export const isSeq = (...given) => require('yaml').isSeq(...given);
export const parseDocument = (...given) => require('yaml').parseDocument(...given);
export const visit = (...given) => require('yaml').visit(...given);
