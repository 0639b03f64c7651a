/** How a picture has to be turned to be seen upright, as EXIF counts it: 1 is upright, 6 a quarter turn clockwise. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const upright: Orientation = 1;

const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/**
 * The orientation in a block of EXIF, which is a TIFF file without a picture. Upright when the block says nothing
 * of it or is damaged: the picture itself may be whole.
 *
 * CIPA DC-008 (Exif 3.0), 4.5 and 4.6.5
 */
export function readOrientation(exif: DataView): Orientation {
	try {
		const littleEndian = exif.getUint16(0) === 0x4949;
		const directoryAt = exif.getUint32(4, littleEndian);
		const entries = exif.getUint16(directoryAt, littleEndian);
		for (let index = 0; index < entries; index++) {
			const at = directoryAt + 2 + index * ENTRY_BYTES;
			if (exif.getUint16(at, littleEndian) !== ORIENTATION_TAG) continue;
			const value = exif.getUint16(at + 8, littleEndian);
			return orientations.find((orientation) => orientation === value) ?? upright;
		}
		return upright;
	} catch (error) {
		if (error instanceof RangeError) return upright;
		throw error;
	}
}
