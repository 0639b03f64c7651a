/** JSON that also carries what Electron's structured clone does and JSON does not. */
export type Encoded = null | boolean | number | string | Encoded[] | { [key: string]: Encoded };

/** Marks a value that plain JSON would lose. */
const MARK = '$stage';

/** Encodes a value for the way between the app and a document. Throws for what no clone could carry. */
export function encode(value: unknown): Encoded {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
	if (value === undefined) return { [MARK]: 'undefined' };
	if (typeof value === 'number')
		return Number.isFinite(value) ? value : { [MARK]: 'number', text: String(value) };
	if (typeof value === 'bigint') return { [MARK]: 'bigint', text: String(value) };
	if (Array.isArray(value)) return value.map(encode);
	if (value instanceof Date) return { [MARK]: 'date', atMs: encode(value.getTime()) };
	if (value instanceof Error) return { [MARK]: 'error', name: value.name, message: value.message };
	if (value instanceof Uint8Array) return { [MARK]: 'bytes', bytes: Array.from(value) };
	if (typeof value === 'object') {
		const entries = Object.entries(value).map(([key, entry]) => [key, encode(entry)]);
		const fields: { [key: string]: Encoded } = Object.fromEntries(entries);
		return MARK in fields ? { [MARK]: 'object', fields } : fields;
	}
	throw new TypeError('An object could not be cloned.');
}

/** Undoes {@link encode}. */
export function decode(encoded: Encoded | undefined): unknown {
	if (Array.isArray(encoded)) return encoded.map((entry) => decode(entry));
	if (typeof encoded !== 'object' || encoded === null) return encoded;
	const fields = { ...encoded };
	switch (fields[MARK]) {
		case undefined:
			return decodeFields(fields);
		case 'number':
			return Number(fields.text);
		case 'bigint':
			return BigInt(String(fields.text));
		case 'date':
			return new Date(Number(decode(fields.atMs)));
		case 'error':
			return Object.assign(new Error(String(fields.message)), { name: String(fields.name) });
		case 'bytes':
			return Array.isArray(fields.bytes) ? Uint8Array.from(fields.bytes, Number) : new Uint8Array();
		case 'object':
			return decodeFields(fields.fields);
		default:
			return undefined;
	}
}

function decodeFields(fields: Encoded | undefined): Record<string, unknown> {
	const entries = Object.entries(fields ?? {}).map(([key, entry]) => [key, decode(entry)]);
	return Object.fromEntries(entries);
}
