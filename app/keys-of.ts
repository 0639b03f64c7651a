/** The keys of a record, typed as what they are; `Object.keys` only promises strings. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
	const keys: Key[] = [];
	for (const key in record) keys.push(key);
	return keys;
}
