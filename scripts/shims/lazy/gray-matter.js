/** `gray-matter`, evaluated when it is first called (src/core/parse/frontMatter.ts). */
module.exports = (...given) => require('gray-matter')(...given);
