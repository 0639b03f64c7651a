import { partAt, textAt } from './bytes.ts';
import { readOrientation, upright } from './exif-orientation.ts';

/** Before and after what a chunk holds: its length and type, and a checksum. */
const CHUNK_FRAME_BYTES = 12;

/** The first chunk has the size, one of the others may hold EXIF. https://www.w3.org/TR/png-3/#11IHDR */
export function readPngHeader(file: DataView) {
	if (textAt(file, 12, 4) !== 'IHDR') return null;
	return { width: file.getUint32(16), height: file.getUint32(20), orientation: orientationIn(file) };
}

function orientationIn(file: DataView) {
	for (let at = 8; at + CHUNK_FRAME_BYTES <= file.byteLength; ) {
		const length = file.getUint32(at);
		if (textAt(file, at + 4, 4) === 'eXIf') return readOrientation(partAt(file, at + 8, length));
		at += length + CHUNK_FRAME_BYTES;
	}
	return upright;
}
