// Stands in for gray-matter's own engines in every bundle: it brings js-yaml, which is never
// asked, and an engine that evaluates JavaScript, which must never be (format.md §1).
// src/core/note/frontMatter.ts hands in the one engine that reads.
const refuse = () => {
	throw new Error('Only YAML front matter is read');
};
const engine = { parse: refuse, stringify: refuse };
module.exports = { yaml: engine, json: engine, javascript: engine };
