import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
	+ 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
	+ 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Words of a run; `<`, `>` and `&` as they are. */
export const run = (text: string, properties = ''): string =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">`
	+ `${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
/** A paragraph, of a style as Word names it (`Heading1`), of runs or words. */
export const para = (content: string, style = ''): string =>
	'<w:p>'
	+ `${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${
		content.startsWith('<') ? content : run(content)
	}</w:p>`;
/** An item of a list: bullets by `numId` 1, numbers by 2. */
export const item = (content: string, level = 0, numId = 1): string =>
	`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>`
	+ `${content.startsWith('<') ? content : run(content)}</w:p>`;
/** A box of Word's controls. */
export const box = (isTicked: boolean): string =>
	`<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/></w14:checkbox></w:sdtPr>`
	+ `<w:sdtContent><w:r><w:t>${isTicked ? '☒' : '☐'}</w:t></w:r></w:sdtContent></w:sdt>`;
/** A box of the forms of earlier Words. */
export const formBox = (isTicked: boolean): string =>
	`<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="${isTicked ? 1 : 0}"/>`
	+ '</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r>'
	+ '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
/** A table of rows of cells of words. */
export const table = (...rows: readonly (readonly string[])[]): string =>
	'<w:tbl>'
	+ `${
		rows.map(cells => `<w:tr>${cells.map(cell => `<w:tc>${para(cell)}</w:tc>`).join('')}</w:tr>`).join('')
	}</w:tbl>`;

/** A Word file with this in its body, and further parts by path. */
export function wordFile(body: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
	const styles = ['Title', 'Heading1', 'Heading2', 'ListParagraph'].map(id =>
		`<w:style w:type="paragraph" w:styleId="${id}"><w:name `
		+ `w:val="${id === 'ListParagraph' ? 'List Paragraph' : id.replace(/(\d)/, ' $1')}"/></w:style>`
	).join('');
	const level = (format: string) =>
		[0, 1, 2].map(each => `<w:lvl w:ilvl="${each}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');
	const parts: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
			+ '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
			+ '<Default Extension="xml" ContentType="application/xml"/>'
			+ '<Default Extension="png" ContentType="image/png"/>'
			+ '<Override PartName="/word/document.xml" '
			+ 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
			+ '</Types>',
		'_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
			+ `<Relationship Id="rId1" Type="${RELS}/officeDocument" Target="word/document.xml"/></Relationships>`,
		'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
		'word/styles.xml': `${HEAD}<w:styles ${W}>${styles}</w:styles>`,
		'word/numbering.xml':
			`${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum>`
			+ `<w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum><w:num w:numId="1">`
			+ '<w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
			+ '</w:numbering>',
		'word/_rels/document.xml.rels':
			`${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
			+ `<Relationship Id="rId1" Type="${RELS}/styles" Target="styles.xml"/>`
			+ `<Relationship Id="rId2" Type="${RELS}/numbering" Target="numbering.xml"/>`
			+ `<Relationship Id="rId3" Type="${RELS}/footnotes" Target="footnotes.xml"/>`
			+ `<Relationship Id="rId4" Type="${RELS}/hyperlink" Target="https://example.org/x" `
			+ `TargetMode="External"/><Relationship Id="rId5" Type="${RELS}/image" `
			+ 'Target="https://example.org/track.png" TargetMode="External"/>'
			+ `<Relationship Id="rId6" Type="${RELS}/hyperlink" Target="file:///etc/passwd" `
			+ 'TargetMode="External"/></Relationships>',
		...more,
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(parts).map((
				[path, content],
			) => [path, typeof content === 'string' ? strToU8(content) : content]),
		),
	);
}
