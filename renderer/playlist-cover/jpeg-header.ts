import { partAt, textAt } from './bytes.ts';
import { type Orientation, readOrientation, upright } from './exif-orientation.ts';

const EXIF_SEGMENT = 0xe1;
const EXIF_MARK = 'Exif\0\0';
const END = 0xd9;
const SCAN = 0xda;

/**
 * Goes from segment to segment up to the first frame header, which has the size; null when the picture begins
 * without one. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1 and B.2.2
 */
export function readJpegHeader(file: DataView) {
	let orientation: Orientation = upright;
	let at = 2;
	while (true) {
		const marker = file.getUint8(at) === 0xff ? file.getUint8(at + 1) : 0xff;
		if (marker === 0xff) {
			// Fill, or rubbish between segments, which decoders skip as well.
			at += 1;
			continue;
		}
		if (isBare(marker)) {
			at += 2;
			continue;
		}
		if (isFrame(marker))
			return { width: file.getUint16(at + 7), height: file.getUint16(at + 5), orientation };
		if (marker === SCAN || marker === END) return null;
		const length = file.getUint16(at + 2);
		if (marker === EXIF_SEGMENT && textAt(file, at + 4, EXIF_MARK.length) === EXIF_MARK) {
			orientation = readOrientation(partAt(file, at + 10, length - 8));
		}
		at += 2 + length;
	}
}

/** Markers that stand alone: stuffing, TEM, RST and SOI. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** SOF0 to SOF15, without DHT, JPG and DAC that lie among them. */
const isFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
