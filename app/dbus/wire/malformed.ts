/** What came is not D-Bus. There is no getting back in step with such a stream, so its connection ends. */
export class Malformed extends Error {
	override readonly name = 'Malformed';
}
