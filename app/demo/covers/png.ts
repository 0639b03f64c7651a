import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTES_PER_PIXEL = 3;
/** Each row as its difference to the one above, which suits gradients best. */
const FILTER_UP = 2;

const compress = promisify(deflate);

/** A square PNG of 8-bit RGB from its pixels, row by row. https://www.w3.org/TR/png-3/ */
export async function encodePng(size: number, pixels: Uint8Array): Promise<Buffer> {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const data = await compress(filterRows(size, pixels));
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', data),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function filterRows(size: number, pixels: Uint8Array): Uint8Array {
	const rowBytes = size * BYTES_PER_PIXEL;
	const filtered = new Uint8Array(size * (rowBytes + 1));
	for (let row = 0; row < size; row++) {
		const start = row * (rowBytes + 1);
		filtered[start] = FILTER_UP;
		for (let column = 0; column < rowBytes; column++) {
			const index = row * rowBytes + column;
			filtered[start + 1 + column] = (pixels[index] ?? 0) - (pixels[index - rowBytes] ?? 0);
		}
	}
	return filtered;
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const result = Buffer.alloc(body.length + 8);
	result.writeUInt32BE(data.length, 0);
	body.copy(result, 4);
	result.writeUInt32BE(crc32(body), body.length + 4);
	return result;
}
