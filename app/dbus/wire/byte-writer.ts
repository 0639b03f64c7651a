/** Of what is aligned to its own size. */
export type Size = 1 | 2 | 4 | 8;

/** Bytes that grow at their end. */
export interface ByteWriter {
	length(): number;
	/** Adds zeros up to a multiple of this. */
	align(alignment: number): void;
	add(content: Uint8Array): void;
	/** Adds this many bytes, aligned to as many, and has them filled in. */
	fill(size: Size, set: (view: DataView, at: number, littleEndian: boolean) => void): void;
	/** Fills in four bytes that were added before. */
	replaceUint32(at: number, value: number): void;
	/** A copy of all there is. */
	finish(): Uint8Array;
}

export function createByteWriter(littleEndian: boolean): ByteWriter {
	let bytes = new Uint8Array(256);
	let view = new DataView(bytes.buffer);
	let length = 0;

	/** Gives where they begin. */
	function grow(size: number): number {
		const at = length;
		length += size;
		if (length > bytes.length) {
			const larger = new Uint8Array(Math.max(length, bytes.length * 2));
			larger.set(bytes);
			bytes = larger;
			view = new DataView(bytes.buffer);
		}
		return at;
	}

	function align(alignment: number): void {
		grow(-length & (alignment - 1));
	}

	return {
		length: () => length,
		align,
		add(content) {
			const at = grow(content.length);
			bytes.set(content, at);
		},
		fill(size, set) {
			align(size);
			const at = grow(size);
			set(view, at, littleEndian);
		},
		replaceUint32: (at, value) => view.setUint32(at, value, littleEndian),
		finish: () => bytes.slice(0, length),
	};
}
