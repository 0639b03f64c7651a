const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
};

const LAST_CODE_POINT = 0x10_ff_ff;

/**
 * The text of HTML such as the descriptions of playlists have: entities, and links to artists and pages. Entities are
 * read once only, so that what was written as a tag stays a text.
 */
export const plainText = (html: string): string =>
	html.replace(/<\/?[a-z][^>]*>/gi, '').replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, decoded);

function decoded(entity: string, decimal?: string, hexadecimal?: string, name?: string): string {
	if (name !== undefined) return entities[name.toLowerCase()] ?? entity;
	const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
	return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code).toWellFormed() : entity;
}
