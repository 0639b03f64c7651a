import { textAt } from './bytes.ts';
import { type Orientation, upright } from './exif-orientation.ts';
import { readGifSize } from './gif-header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';
import { readWebpHeader } from './webp-header.ts';

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** What a picture says of itself before it is decoded. Width and height are those before turning. */
export interface PictureHeader extends Size {
	readonly format: PictureFormat;
	readonly orientation: Orientation;
}

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'gif';

/** Reads the header; `wrongType` for anything but the four formats, whatever its name says. */
export function readPictureHeader(file: DataView): PictureHeader | 'wrongType' | 'damaged' {
	const format = formatOf(file);
	if (!format) return 'wrongType';
	try {
		const header = readHeader[format](file);
		if (!header || header.width === 0 || header.height === 0) return 'damaged';
		return { format, orientation: upright, ...header };
	} catch (error) {
		// Read beyond its end: it was cut off.
		if (error instanceof RangeError) return 'damaged';
		throw error;
	}
}

const readHeader: Readonly<
	Record<PictureFormat, (file: DataView) => (Size & { orientation?: Orientation }) | null>
> = { png: readPngHeader, jpeg: readJpegHeader, webp: readWebpHeader, gif: readGifSize };

function formatOf(file: DataView): PictureFormat | null {
	const start = textAt(file, 0, 12);
	if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
	if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
	if (/^GIF8[79]a/.test(start)) return 'gif';
	return /^RIFF.{4}WEBP/s.test(start) ? 'webp' : null;
}
