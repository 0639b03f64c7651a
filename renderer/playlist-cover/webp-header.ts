import { partAt, textAt } from './bytes.ts';
import { readOrientation, upright } from './exif-orientation.ts';

const FIRST_CHUNK_AT = 12;
const CHUNK_HEADER_BYTES = 8;
const LOSSLESS_SIGNATURE = 0x2f;

/** The first chunk has the size, in a way of its own in each kind. https://www.rfc-editor.org/rfc/rfc9649 */
export function readWebpHeader(file: DataView) {
	const size = sizeIn(file, textAt(file, FIRST_CHUNK_AT, 4), FIRST_CHUNK_AT + CHUNK_HEADER_BYTES);
	return size && { ...size, orientation: orientationIn(file) };
}

function sizeIn(file: DataView, type: string, at: number) {
	switch (type) {
		// Animated, or with alpha, colour profile or EXIF.
		case 'VP8X':
			return { width: uint24(file, at + 4) + 1, height: uint24(file, at + 7) + 1 };
		case 'VP8L': {
			if (file.getUint8(at) !== LOSSLESS_SIGNATURE) return null;
			const bits = file.getUint32(at + 1, true);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 'VP8 ':
			if (textAt(file, at + 3, 3) !== '\x9d\x01\x2a') return null;
			// The two bits above are a scale, which decoders ignore.
			return { width: file.getUint16(at + 6, true) & 0x3fff, height: file.getUint16(at + 8, true) & 0x3fff };
		default:
			return null;
	}
}

const uint24 = (file: DataView, at: number): number =>
	file.getUint16(at, true) + file.getUint8(at + 2) * 0x10000;

function orientationIn(file: DataView) {
	for (let at = FIRST_CHUNK_AT; at + CHUNK_HEADER_BYTES <= file.byteLength; ) {
		const length = file.getUint32(at + 4, true);
		if (textAt(file, at, 4) === 'EXIF') return readOrientation(partAt(file, at + CHUNK_HEADER_BYTES, length));
		// Chunks of odd length are padded.
		at += CHUNK_HEADER_BYTES + length + (length % 2);
	}
	return upright;
}
