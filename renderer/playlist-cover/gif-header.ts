const EXTENSION = 0x21;
const FRAME = 0x2c;

/**
 * The larger of the screen and its first frame, since decoders widen a screen that is too small for it; null when no
 * frame follows. https://www.w3.org/Graphics/GIF/spec-gif89a.txt, 18 and 20
 */
export function readGifSize(file: DataView) {
	let at = 13 + colourTableBytes(file.getUint8(10));
	while (file.getUint8(at) === EXTENSION) at = endOfBlocks(file, at + 2);
	if (file.getUint8(at) !== FRAME) return null;
	const span = (screenAt: number, offsetAt: number, lengthAt: number): number =>
		Math.max(file.getUint16(screenAt, true), file.getUint16(offsetAt, true) + file.getUint16(lengthAt, true));
	return { width: span(6, at + 1, at + 5), height: span(8, at + 3, at + 7) };
}

const colourTableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);

/** Blocks of data begin with their length; one of length 0 ends them. */
function endOfBlocks(file: DataView, start: number): number {
	let at = start;
	for (let length = file.getUint8(at); length > 0; length = file.getUint8(at)) at += 1 + length;
	return at + 1;
}
