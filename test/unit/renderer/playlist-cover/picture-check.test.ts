import { expect, it } from 'vitest';
import { checkPicture } from '../../../../renderer/playlist-cover/picture-check.ts';
import { blackAndWhitePng, extendedWebp, gifOf, smallJpeg } from '../../../support/picture-files.ts';

const fileOf = (...parts: readonly Buffer[]): Blob => new Blob(parts.map((part) => Uint8Array.from(part)));

it('lets through what can be decoded, with what its header says', async () => {
	expect(await checkPicture(fileOf(smallJpeg))).toEqual({
		ok: true,
		header: { format: 'jpeg', width: 6, height: 4, orientation: 1 },
	});
});

it.each([
	['one pixel', blackAndWhitePng(1, 1)],
	['8,000 px on both sides', extendedWebp({ width: 8_000, height: 8_000 })],
])('lets through %s', async (_, file) => {
	expect(await checkPicture(fileOf(file))).toMatchObject({ ok: true });
});

it('lets through 20 MB', async () => {
	const file = fileOf(smallJpeg, Buffer.alloc(20 * 2 ** 20 - smallJpeg.length));
	expect(await checkPicture(file)).toMatchObject({ ok: true });
});

it.each([
	['an empty file', fileOf(), 'empty'],
	['a byte over 20 MB', fileOf(smallJpeg, Buffer.alloc(20 * 2 ** 20 - smallJpeg.length + 1)), 'tooManyBytes'],
	['another type', fileOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'wrongType'],
	['a header that is cut off', fileOf(smallJpeg.subarray(0, 40)), 'damaged'],
	['a picture too wide', fileOf(blackAndWhitePng(8_001, 10)), 'tooManyPixels'],
	['a picture too high', fileOf(extendedWebp({ width: 10, height: 8_001 })), 'tooManyPixels'],
	[
		'a GIF that unfolds to gigabytes',
		fileOf(gifOf({ width: 1, height: 1 }, []).subarray(0, -1), Buffer.from('2c00000000ffffffff00', 'hex')),
		'tooManyPixels',
	],
])('refuses %s', async (_, file, why) => {
	expect(await checkPicture(file)).toEqual({ ok: false, why });
});

it('says so when the file is gone', async () => {
	const gone = Object.assign(fileOf(smallJpeg), {
		arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
	});
	expect(await checkPicture(gone)).toEqual({ ok: false, why: 'unreadable' });
});
