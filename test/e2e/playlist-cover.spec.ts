import { readPictureHeader } from '../../renderer/playlist-cover/picture-header.ts';
import {
	blackAndWhitePng,
	exifOf,
	gifOf,
	jpegWithExif,
	pngWithExif,
	webpWithExif,
} from '../support/picture-files.ts';
import { type CoverPage, expect, test } from './cover-page.ts';

/** Spotify takes 256 KB of text. */
const MOST_CHARACTERS = 262_144;

/** The picture that comes of a file, after everything has been checked that holds for each. */
async function goodCover(coverPage: CoverPage, file: Buffer, sidePx: number): Promise<Buffer> {
	const result = await coverPage.coverOf(file);
	if (!result.ok) throw new Error(`Refused: ${result.why}`);
	const jpeg = Buffer.from(result.jpegBase64, 'base64');
	expect(jpeg.toString('base64') === result.jpegBase64, 'plain Base64').toBe(true);
	expect(result.jpegBase64.length).toBeLessThanOrEqual(MOST_CHARACTERS);
	const header = readPictureHeader(new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.length));
	expect(header).toEqual({ format: 'jpeg', width: sidePx, height: sidePx, orientation: 1 });
	return jpeg;
}

/** Such as `RG` for yellow, by row; JPEG is not exact. */
async function cornerColours(coverPage: CoverPage, jpeg: Buffer): Promise<string[]> {
	const corners = await coverPage.cornersOf(jpeg);
	return corners.map((colour) => ['R', 'G', 'B'].filter((_, index) => (colour[index] ?? 0) > 128).join(''));
}

const unturned = ['R', 'G', 'B', 'RG'];

test.describe('a cover is made of', () => {
	for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const) {
		test(`a wide ${type}, from its middle`, async ({ coverPage }) => {
			const file = await coverPage.draw({ type, width: 1_600, height: 900, of: 'quarters' });
			const jpeg = await goodCover(coverPage, file, 640);
			expect(await cornerColours(coverPage, jpeg)).toEqual(unturned);
		});
	}

	test('a high picture smaller than Spotify shows it, without enlarging it', async ({ coverPage }) => {
		const file = await coverPage.draw({ type: 'image/png', width: 120, height: 301, of: 'quarters' });
		const jpeg = await goodCover(coverPage, file, 120);
		expect(await cornerColours(coverPage, jpeg)).toEqual(unturned);
	});

	test('a drawing on nothing, which gets a white ground', async ({ coverPage }) => {
		for (const type of ['image/png', 'image/webp'] as const) {
			const file = await coverPage.draw({ type, width: 400, height: 300, of: 'disc' });
			const jpeg = await goodCover(coverPage, file, 300);
			expect(await cornerColours(coverPage, jpeg)).toEqual(['RGB', 'RGB', 'RGB', 'RGB']);
		}
	});

	test('the first frame of an animation', async ({ coverPage }) => {
		const file = gifOf({ width: 90, height: 70 }, [100, 3]);
		const jpeg = await goodCover(coverPage, file, 70);
		const [corner] = await coverPage.cornersOf(jpeg);
		expect(corner?.[0]).toBeGreaterThan(190);
	});

	test('a single pixel', async ({ coverPage }) => {
		await goodCover(coverPage, blackAndWhitePng(1, 1), 1);
	});

	test('a line of 8,000 pixels', async ({ coverPage }) => {
		await goodCover(coverPage, blackAndWhitePng(8_000, 1), 1);
	});

	test('the largest picture allowed', async ({ coverPage }) => {
		await goodCover(coverPage, blackAndWhitePng(8_000, 8_000), 640);
	});

	test('noise, which hardly compresses', async ({ coverPage }) => {
		const file = await coverPage.draw({ type: 'image/jpeg', width: 4_000, height: 3_000, of: 'noise' });
		await goodCover(coverPage, file, 640);
		const sharp = await coverPage.draw({ type: 'image/png', width: 640, height: 640, of: 'noise' });
		await goodCover(coverPage, sharp, 640);
	});
});

test.describe('a picture is turned as its EXIF says', () => {
	const size = { width: 240, height: 160 };
	const turned = {
		1: ['R', 'G', 'B', 'RG'],
		2: ['G', 'R', 'RG', 'B'],
		3: ['RG', 'B', 'G', 'R'],
		4: ['B', 'RG', 'R', 'G'],
		5: ['R', 'B', 'G', 'RG'],
		6: ['B', 'R', 'RG', 'G'],
		7: ['RG', 'G', 'B', 'R'],
		8: ['G', 'RG', 'R', 'B'],
	};
	const formats = [
		['image/jpeg', jpegWithExif],
		['image/png', pngWithExif],
		['image/webp', (webp: Buffer, exif: Buffer) => webpWithExif(webp, size, exif)],
	] as const;

	for (const [type, withExif] of formats) {
		test(type, async ({ coverPage }) => {
			const drawn = await coverPage.draw({ type, ...size, of: 'quarters' });
			for (const [orientation, corners] of Object.entries(turned)) {
				const jpeg = await goodCover(coverPage, withExif(drawn, exifOf(Number(orientation))), 160);
				expect(await cornerColours(coverPage, jpeg), orientation).toEqual(corners);
			}
		});
	}
});

test.describe('no cover is made of', () => {
	const refusals = [
		['an empty file', Buffer.alloc(0), 'empty'],
		['21 MB', Buffer.alloc(21 * 2 ** 20, 'GIF89a'), 'tooManyBytes'],
		['text', Buffer.from('A text, whatever its name says'), 'wrongType'],
		['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'wrongType'],
		['a picture that is too wide', blackAndWhitePng(8_001, 10), 'tooManyPixels'],
		[
			'a header with rubbish behind it',
			Buffer.concat([blackAndWhitePng(90, 90).subarray(0, 33), Buffer.alloc(900, 7)]),
			'damaged',
		],
		['a cut GIF', gifOf({ width: 90, height: 90 }, [5]).subarray(0, 4_000), 'damaged'],
	] as const;

	for (const [what, file, why] of refusals) {
		test(what, async ({ coverPage }) => {
			expect(await coverPage.coverOf(file)).toEqual({ ok: false, why });
		});
	}

	for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const) {
		test(`a cut ${type}`, async ({ coverPage }) => {
			const file = await coverPage.draw({ type, width: 300, height: 200, of: 'noise' });
			for (const part of [0.1, 0.5, 0.95]) {
				const cut = file.subarray(0, Math.floor(file.length * part));
				expect(await coverPage.coverOf(cut), `${part}`).toEqual({ ok: false, why: 'damaged' });
			}
		});
	}
});
