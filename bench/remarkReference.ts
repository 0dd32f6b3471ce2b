import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** What reading a note with the reference parser costs; the number of top-level nodes. */
export function parseWithRemark(text: string): number {
	return processor.parse(text).children.length;
}
