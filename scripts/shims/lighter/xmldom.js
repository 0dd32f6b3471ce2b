/**
 * What mammoth asks of a document of XML, by the parser that everything else here is read with. The XML was looked at
 * already (src/core/office/xmlTree.ts): it is whole, and declares nothing of its own.
 */
import { Parser } from 'htmlparser2';

export const Node = { ELEMENT_NODE: 1, TEXT_NODE: 3 };

const XML = 'http://www.w3.org/XML/1998/namespace';

function named(name, namespaces, isAttribute) {
	const colon = name.indexOf(':');
	const prefix = colon < 0 ? '' : name.slice(0, colon);
	return {
		localName: name.slice(colon + 1),
		namespaceURI: isAttribute && prefix === '' ? undefined : namespaces[prefix],
	};
}

function declaredIn(attributes) {
	return Object.entries(attributes).flatMap(([name, value]) => {
		if (name === 'xmlns') return [['', value]];
		return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
	});
}

export function parseFromString(text) {
	const top = { childNodes: [], namespaces: { xml: XML } };
	const open = [top];
	const parser = new Parser({
		onopentag(name, attributes) {
			const parent = open.at(-1);
			const namespaces = { ...parent.namespaces, ...Object.fromEntries(declaredIn(attributes)) };
			const element = {
				nodeType: Node.ELEMENT_NODE,
				tagName: name,
				...named(name, namespaces, false),
				attributes: Object.entries(attributes).filter(([key]) => !/^xmlns(?::|$)/.test(key)).map(
					([key, value]) => ({ ...named(key, namespaces, true), value }),
				),
				childNodes: [],
				namespaces,
			};
			parent.childNodes.push(element);
			open.push(element);
		},
		ontext(words) {
			const { childNodes } = open.at(-1);
			const last = childNodes.at(-1);
			// Text comes in pieces where an entity stands in it.
			if (last?.nodeType === Node.TEXT_NODE) last.nodeValue += words;
			else if (open.length > 1) childNodes.push({ nodeType: Node.TEXT_NODE, nodeValue: words });
		},
		onclosetag: () => open.pop(),
	}, { xmlMode: true });
	parser.end(text);
	return { documentElement: top.childNodes[0] };
}
