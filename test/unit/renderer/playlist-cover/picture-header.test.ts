import { describe, expect, it } from 'vitest';
import { readPictureHeader } from '../../../../renderer/playlist-cover/picture-header.ts';
import {
	blackAndWhitePng,
	exifOf,
	extendedWebp,
	gifOf,
	jpegSegment,
	jpegWithExif,
	losslessWebp,
	lossyWebp,
	pngWithExif,
	smallJpeg,
	webpWithExif,
} from '../../../support/picture-files.ts';

const read = (file: Uint8Array) =>
	readPictureHeader(new DataView(file.buffer, file.byteOffset, file.byteLength));

const size = { width: 6, height: 4 };
const gif = gifOf(size, [1]);
const png = blackAndWhitePng(6, 4);

describe('the size', () => {
	it.each([
		['PNG', png, 'png'],
		['JPEG', smallJpeg, 'jpeg'],
		['lossy WebP', lossyWebp, 'webp'],
		['lossless WebP', losslessWebp, 'webp'],
		['extended WebP', extendedWebp(size), 'webp'],
		['GIF', gif, 'gif'],
	])('is read from a %s', (_, file, format) => {
		expect(read(file)).toEqual({ ...size, format, orientation: 1 });
	});

	it.each([
		['PNG', blackAndWhitePng(8_000, 1)],
		['WebP', extendedWebp({ width: 8_000, height: 1 })],
		['GIF', gifOf({ width: 8_000, height: 1 }, [1])],
	])('of more than a byte is read from a %s', (_, file) => {
		expect(read(file)).toMatchObject({ width: 8_000, height: 1 });
	});

	it('of a GIF is that of a first frame larger than its screen', () => {
		const bomb = gifOf({ width: 1, height: 1, frame: { width: 50, height: 60 } }, [1]);
		expect(read(bomb)).toMatchObject({ width: 50, height: 60 });
	});

	it('of a JPEG is found behind segments that contain a preview of another size', () => {
		const preview = jpegSegment(0xe2, Buffer.concat([smallJpeg, Buffer.alloc(60_000)]));
		const file = Buffer.concat([
			smallJpeg.subarray(0, 2),
			preview,
			Buffer.from([0xff, 0xff]),
			smallJpeg.subarray(2),
		]);
		expect(read(file)).toMatchObject(size);
	});
});

describe('the orientation', () => {
	it.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is read in both byte orders, wherever it stands', (orientation) => {
		for (const order of ['II', 'MM'] as const) {
			const exif = exifOf(orientation, order);
			for (const file of [
				jpegWithExif(smallJpeg, exif),
				pngWithExif(png, exif),
				webpWithExif(losslessWebp, size, exif),
			]) {
				expect(read(file)).toMatchObject({ ...size, orientation });
			}
		}
	});

	it.each([
		['of no known value', exifOf(9)],
		['of zero', exifOf(0)],
		['cut off', exifOf(6).subarray(0, 12)],
		['of nothing', Buffer.alloc(0)],
		['pointing beyond its end', Buffer.from('4d4d002affffffff', 'hex')],
		['of rubbish', Buffer.alloc(40, 0xa7)],
	])('is upright with EXIF %s, and the picture remains usable', (_, exif) => {
		expect(read(jpegWithExif(smallJpeg, exif))).toMatchObject({ ...size, orientation: 1 });
	});
});

it.each([
	['text', Buffer.from('Not a picture at all, whatever its name says')],
	['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
	['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
	['AVIF', Buffer.from('\0\0\0\x1cftypavif\0\0\0\0avifmif1', 'latin1')],
	['BMP', Buffer.from('BM\x3a\0\0\0\0\0\0\0\x36\0\0\0', 'latin1')],
	['PDF', Buffer.from('%PDF-1.7\n')],
	['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
	['WAV, which is RIFF as well', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1')],
	['one byte', Buffer.from([0xff])],
	['nothing', Buffer.alloc(0)],
])('is none of the four formats: %s', (_, file) => {
	expect(read(file)).toBe('wrongType');
});

describe('a damaged header', () => {
	it.each([
		['PNG', png.subarray(0, 20)],
		['PNG without IHDR', Buffer.concat([png.subarray(0, 12), Buffer.from('IDAT'), png.subarray(16)])],
		['PNG without width', blackAndWhitePng(0, 4)],
		['JPEG', smallJpeg.subarray(0, 30)],
		['JPEG without a frame', Buffer.concat([smallJpeg.subarray(0, 20), Buffer.from([0xff, 0xda, 0, 2])])],
		['JPEG of nothing but fill', Buffer.concat([smallJpeg.subarray(0, 2), Buffer.alloc(1_000, 0xff)])],
		['WebP', losslessWebp.subarray(0, 22)],
		['WebP of an unknown kind', Buffer.from('RIFF\x10\0\0\0WEBPVP9 \0\0\0\0\0\0\0\0', 'latin1')],
		['lossy WebP without its mark', Buffer.concat([lossyWebp.subarray(0, 23), Buffer.alloc(20)])],
		['lossless WebP without its mark', Buffer.concat([losslessWebp.subarray(0, 20), Buffer.alloc(20)])],
		['GIF', gif.subarray(0, 9)],
		['GIF without a frame', Buffer.concat([gifOf(size, []), Buffer.alloc(20)])],
		[
			'GIF whose extension has no end',
			Buffer.concat([gifOf(size, []).subarray(0, -1), Buffer.from([0x21, 0xfe, 9])]),
		],
	])('is told apart: %s', (_, file) => {
		expect(read(file)).toBe('damaged');
	});
});
