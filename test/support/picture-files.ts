import { crc32, deflateSync } from 'node:zlib';

/** A picture of 6 by 4 pixels as each format has it, made by Chromium. Its left half is red. */
export const smallJpeg = Buffer.from(
	[
		'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////',
		'////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////',
		'////////////////////wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAXEAEAAwAAAAAAAAAA',
		'AAAAAAAAAzKB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQL/xAAYEQACAwAAAAAAAAAAAAAAAAAAAQIxMv/aAAwDAQACEQMRAD8A',
		'lltgAVFT0z//2Q==',
	].join(''),
	'base64',
);
const smallVp8 = Buffer.from('cAEAnQEqBgAEAAdAliWoAnQBQAAA/uUKvj218mOpP8kxwR9J/kAAAA==', 'base64');
const smallVp8l = Buffer.from('LwXAABAPEPMf8x+MHkT0PwAA', 'base64');

export const lossyWebp = webpOf(['VP8 ', smallVp8]);
export const losslessWebp = webpOf(['VP8L', smallVp8l]);

/** In the extended form, in which EXIF goes, of a size of its own. */
export const extendedWebp = ({ width, height, exif }: { width: number; height: number; exif?: Buffer }) =>
	webpOf(
		['VP8X', Buffer.concat([Buffer.from([exif ? 0x08 : 0, 0, 0, 0]), uint24(width - 1), uint24(height - 1)])],
		['VP8L', smallVp8l],
		...(exif ? ([['EXIF', exif]] as const) : []),
	);

/** What a camera that was held another way puts into a picture. */
export function exifOf(orientation: number, order: 'II' | 'MM' = 'MM'): Buffer {
	const block = Buffer.alloc(26);
	const isLittle = order === 'II';
	const write16 = (value: number, at: number) =>
		isLittle ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
	const write32 = (value: number, at: number) =>
		isLittle ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
	block.write(order, 'latin1');
	write16(42, 2);
	write32(8, 4);
	write16(1, 8);
	write16(0x0112, 10);
	write16(3, 12);
	write32(1, 14);
	write16(orientation, 18);
	return block;
}

export function jpegWithExif(jpeg: Buffer, exif: Buffer): Buffer {
	const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif]);
	return Buffer.concat([jpeg.subarray(0, 2), jpegSegment(0xe1, content), jpeg.subarray(2)]);
}

export function jpegSegment(marker: number, content: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(content.length + 2, 2);
	return Buffer.concat([head, content]);
}

export function pngWithExif(png: Buffer, exif: Buffer): Buffer {
	const afterHeader = 33;
	return Buffer.concat([png.subarray(0, afterHeader), pngChunk('eXIf', exif), png.subarray(afterHeader)]);
}

/** The same picture in the extended form, with EXIF. */
export function webpWithExif(webp: Buffer, size: { width: number; height: number }, exif: Buffer): Buffer {
	const picture = webpChunks(webp).filter(([type]) => type === 'VP8 ' || type === 'VP8L');
	const flags = Buffer.from([0x08, 0, 0, 0]);
	const canvas = Buffer.concat([flags, uint24(size.width - 1), uint24(size.height - 1)]);
	return webpOf(['VP8X', canvas], ...picture, ['EXIF', exif]);
}

/** One bit a pixel, so that a huge one is a small file. */
export function blackAndWhitePng(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.writeUInt8(1, 8);
	const rowBytes = 1 + Math.ceil(width / 8);
	const rows = Buffer.alloc(rowBytes * height, 0b1010_1010);
	for (let row = 0; row < height; row++) rows.writeUInt8(0, row * rowBytes);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		pngChunk('IHDR', header),
		pngChunk('IDAT', deflateSync(rows)),
		pngChunk('IEND', Buffer.alloc(0)),
	]);
}

/** Frames of one grey each, 0 to 127, without compression. */
export function gifOf(
	{ width, height, frame = { width, height } }: GifSize & { frame?: GifSize },
	greys: readonly number[],
): Buffer {
	const screen = Buffer.from([...uint16(width), ...uint16(height), 0x80 | 6, 0, 0]);
	const colours = Buffer.from(
		Array.from({ length: 128 }, (_, grey) => [grey * 2, grey * 2, grey * 2]).flat(),
	);
	const delay = Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0]);
	const frames = greys.flatMap((grey) => [
		delay,
		Buffer.from([0x2c, 0, 0, 0, 0, ...uint16(frame.width), ...uint16(frame.height), 0]),
		gifPixels(frame.width * frame.height, grey),
	]);
	return Buffer.concat([Buffer.from('GIF89a'), screen, colours, ...frames, Buffer.from([0x3b])]);
}

interface GifSize {
	width: number;
	height: number;
}

/** Each block begins by clearing the code table, so that every code keeps its 8 bits. */
function gifPixels(count: number, grey: number): Buffer {
	const CLEAR = 128;
	const END = 129;
	const MOST_IN_A_BLOCK = 120;
	const blocks: Buffer[] = [];
	for (let left = count; left > 0; left -= MOST_IN_A_BLOCK) {
		const pixels = Buffer.alloc(Math.min(left, MOST_IN_A_BLOCK), grey);
		blocks.push(Buffer.from([pixels.length + 1, CLEAR]), pixels);
	}
	return Buffer.concat([Buffer.from([7]), ...blocks, Buffer.from([1, END, 0])]);
}

const uint16 = (value: number): number[] => [value & 0xff, value >> 8];

function uint24(value: number): Buffer {
	const bytes = Buffer.alloc(3);
	bytes.writeUIntLE(value, 0, 3);
	return bytes;
}

type WebpChunk = readonly [type: string, content: Buffer];

function webpOf(...chunks: readonly WebpChunk[]): Buffer {
	const body = Buffer.concat([
		Buffer.from('WEBP'),
		...chunks.flatMap(([type, content]) => {
			const head = Buffer.alloc(8);
			head.write(type, 'latin1');
			head.writeUInt32LE(content.length, 4);
			return [head, content, Buffer.alloc(content.length % 2)];
		}),
	]);
	const length = Buffer.alloc(4);
	length.writeUInt32LE(body.length);
	return Buffer.concat([Buffer.from('RIFF'), length, body]);
}

function webpChunks(webp: Buffer): WebpChunk[] {
	const chunks: WebpChunk[] = [];
	for (let at = 12; at + 8 <= webp.length; ) {
		const length = webp.readUInt32LE(at + 4);
		chunks.push([webp.toString('latin1', at, at + 4), webp.subarray(at + 8, at + 8 + length)]);
		at += 8 + length + (length % 2);
	}
	return chunks;
}

function pngChunk(type: string, content: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(content.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
