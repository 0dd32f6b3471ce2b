/** The attributes of SVG: there is none in what is drawn of notes, which is made of a short list of elements. */
export const svg = { attribute: 'svg', property: {}, normal: {}, space: 'svg' };
