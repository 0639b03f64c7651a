import { inflateSync } from 'node:zlib';

export interface Pixel {
	red: number;
	green: number;
	blue: number;
	alpha: number;
}

const PNG_SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const colourTypes = new Map([
	[2, 'rgb'],
	[6, 'rgba'],
]);

/** What the first chunk of a PNG says. Throws when it is no PNG. */
export function readPngHeader(png: Buffer) {
	if (!png.subarray(0, 8).equals(PNG_SIGNATURE) || png.toString('latin1', 12, 16) !== 'IHDR') {
		throw new Error('Not a PNG');
	}
	return {
		width: png.readUInt32BE(16),
		height: png.readUInt32BE(20),
		bitDepth: png.readUInt8(24),
		colourType: colourTypes.get(png.readUInt8(25)) ?? 'other',
	};
}

/** The pixels of an 8-bit PNG in colour, without palette and interlacing, row by row. */
export function decodePng(png: Buffer): Pixel[] {
	const { width, height, bitDepth, colourType } = readPngHeader(png);
	if (bitDepth !== 8 || colourType === 'other' || png.readUInt8(28) !== 0)
		throw new Error('Not plain RGB(A)');

	const filtered = inflateSync(Buffer.concat(pngChunks(png, 'IDAT')));
	const channels = colourType === 'rgba' ? 4 : 3;
	const rowBytes = width * channels;
	const rows: Buffer[] = [];
	for (let y = 0; y < height; y++) {
		const start = y * (rowBytes + 1);
		const row = Buffer.from(filtered.subarray(start + 1, start + 1 + rowBytes));
		unfilter(filtered.readUInt8(start), row, rows[y - 1] ?? Buffer.alloc(rowBytes), channels);
		rows.push(row);
	}
	return rows.flatMap((row) =>
		Array.from({ length: width }, (_, x) => ({
			red: row.readUInt8(x * channels),
			green: row.readUInt8(x * channels + 1),
			blue: row.readUInt8(x * channels + 2),
			alpha: channels === 4 ? row.readUInt8(x * channels + 3) : 255,
		})),
	);
}

/** The pictures of a Windows icon with PNG entries. */
export function readIco(ico: Buffer): { size: number; png: Buffer }[] {
	if (ico.readUInt32LE(0) !== 0x10000) throw new Error('Not an icon');
	return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
		const entry = 6 + index * 16;
		const offset = ico.readUInt32LE(entry + 12);
		return {
			size: ico.readUInt8(entry) || 256,
			png: ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)),
		};
	});
}

/** The blocks of a macOS icon. */
export function readIcns(icns: Buffer): { type: string; content: Buffer }[] {
	if (icns.toString('latin1', 0, 4) !== 'icns' || icns.readUInt32BE(4) !== icns.length) {
		throw new Error('Not a macOS icon');
	}
	const blocks = [];
	for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
		blocks.push({
			type: icns.toString('latin1', at, at + 4),
			content: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
		});
	}
	return blocks;
}

function pngChunks(png: Buffer, type: string): Buffer[] {
	const chunks = [];
	for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
		if (png.toString('latin1', at + 4, at + 8) === type) {
			chunks.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
		}
	}
	return chunks;
}

/**
 * Turns one filtered row into the real one, in place.
 *
 * @see https://www.w3.org/TR/png-3/#9Filters
 */
function unfilter(filter: number, row: Buffer, above: Buffer, channels: number): void {
	for (let index = 0; index < row.length; index++) {
		const left = row[index - channels] ?? 0;
		const up = above[index] ?? 0;
		const upLeft = above[index - channels] ?? 0;
		row[index] = ((row[index] ?? 0) + predict(filter, left, up, upLeft)) % 256;
	}
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
	switch (filter) {
		case 0:
			return 0;
		case 1:
			return left;
		case 2:
			return up;
		case 3:
			return (left + up) >> 1;
		case 4:
			return nearest(left + up - upLeft, left, up, upLeft);
		default:
			throw new Error(`Unknown filter ${filter}`);
	}
}

function nearest(target: number, ...candidates: [number, number, number]): number {
	return candidates.reduce((best, candidate) =>
		Math.abs(target - candidate) < Math.abs(target - best) ? candidate : best,
	);
}
