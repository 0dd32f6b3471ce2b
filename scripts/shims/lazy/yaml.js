/** `yaml`, evaluated when the first front matter comes that the small reader cannot read (src/core/parse/fullYaml.ts). */
module.exports = {
	get isMap() { return require('yaml').isMap; },
	get isScalar() { return require('yaml').isScalar; },
	get parseDocument() { return require('yaml').parseDocument; },
};
