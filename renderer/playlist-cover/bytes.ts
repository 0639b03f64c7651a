/** Up to `length` bytes as Latin-1, as far as they are there. */
export function textAt(file: DataView, at: number, length: number): string {
	const part = partAt(file, at, length);
	return String.fromCharCode(...new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
}

/** Up to `length` bytes from `at` on, as far as they are there. */
export function partAt(file: DataView, at: number, length: number): DataView {
	const start = Math.min(at, file.byteLength);
	const partLength = Math.max(0, Math.min(length, file.byteLength - start));
	return new DataView(file.buffer, file.byteOffset + start, partLength);
}
