import type { Value } from '../../dbus/value.ts';

/** The pixels of a picture, row after row, with blue, green, red and opacity of each in a byte. */
export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly bgra: Uint8Array;
}

/** Null for what is no picture. */
export type DecodePicture = (bytes: Uint8Array) => Picture | null;

/** As large as desktops show it: more only has to be sent. */
export const PICTURE_SIZE = 128;

const BITS_PER_SAMPLE = 8;
const CHANNELS = 3;

/**
 * The value of the hint `image-data`, in three colours, as covers have no see-through parts.
 * https://specifications.freedesktop.org/notification-spec/latest/icons-and-images.html#icons-and-images-formats
 */
export function imageData({ width, height, bgra }: Picture): Value {
	const rgb = new Uint8Array(width * height * CHANNELS);
	for (let pixel = 0; pixel < width * height; pixel += 1) {
		const [blue = 0, green = 0, red = 0] = bgra.subarray(pixel * 4, pixel * 4 + 3);
		rgb.set([red, green, blue], pixel * CHANNELS);
	}
	return [width, height, width * CHANNELS, false, BITS_PER_SAMPLE, CHANNELS, rgb];
}
