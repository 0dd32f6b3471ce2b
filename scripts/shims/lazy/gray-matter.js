/** `gray-matter`, evaluated when it is first called (src/core/note/frontMatter.ts). */
export default (...given) => require('gray-matter')(...given);
