/**
 * Stands in the bundle for what conf, under electron-store, imports and Baton makes no use of: the JSON Schema
 * validator and the comparing of versions for migrations. They would be two fifths of what is read at each start.
 * https://github.com/sindresorhus/conf
 */
const leftOut = new Proxy(
	{},
	{
		get(_, name) {
			throw new Error(`${String(name)} is left out of the bundle; see electron.vite.config.ts`);
		},
	},
);

export default leftOut;

export class Ajv2020 {
	constructor() {
		throw new Error('JSON Schema is left out of the bundle; documents are checked with valibot');
	}
}
