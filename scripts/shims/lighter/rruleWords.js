/** What rrule says and reads in English words, which nothing here asks for: the names that it imports. */
const unused = () => {
	throw new Error('Rules are not said in words here.');
};
export { unused as fromText, unused as isFullyConvertible, unused as parseText, unused as toText };
