import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { build } from 'vite';
import { PAGE_HOST, PAGE_SCHEME } from '../../app/desktop/own-page.ts';
import { createPageHandler } from '../../app/desktop/page-handler.ts';
import type { CoverJpeg, coverJpegOf } from '../../renderer/playlist-cover/cover-jpeg.ts';
import { test as base, expect } from './test.ts';

export { expect };

declare global {
	interface Window {
		readonly playlistCover: { readonly coverJpegOf: typeof coverJpegOf };
	}
}

const pipeline = fileURLToPath(new URL('../../renderer/playlist-cover/cover-jpeg.ts', import.meta.url));

interface WorkerFixtures {
	/** Where a page is served that has nothing but the making of covers, under the popover's own policy. */
	coverPageUrl: string;
}

interface Fixtures {
	coverPage: CoverPage;
}

/** Pictures as a person may have them. */
export interface Drawing {
	readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
	readonly width: number;
	readonly height: number;
	/** `quarters`: red, green, blue and yellow, by row. `disc`: a black one on nothing. */
	readonly of: 'quarters' | 'noise' | 'disc';
}

export interface CoverPage {
	draw(drawing: Drawing): Promise<Buffer>;
	/** What becomes of the file. */
	coverOf(file: Buffer): Promise<CoverJpeg>;
	/** The colours in the corners of a picture, by row, each in 8 bits. */
	cornersOf(picture: Buffer): Promise<[red: number, green: number, blue: number][]>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
	coverPageUrl: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on.
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'cover-page-'));
			await build({
				configFile: false,
				logLevel: 'error',
				build: {
					outDir: folder,
					lib: { entry: pipeline, formats: ['iife'], name: 'playlistCover', fileName: () => 'cover.js' },
				},
			});
			await writeFile(join(folder, 'index.html'), '<input type="file"><script src="./cover.js"></script>');
			const answer = createPageHandler({ folder, fetchCover: async () => null });
			const server = createServer(async ({ url }, response) => {
				const answered = await answer(new Request(`${PAGE_SCHEME}://${PAGE_HOST}${url}`));
				response.writeHead(answered.status, Object.fromEntries(answered.headers));
				response.end(Buffer.from(await answered.arrayBuffer()));
			});
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const address = server.address();
			if (address === null || typeof address === 'string') throw new Error('The server has no port');
			await use(`http://127.0.0.1:${address.port}/index.html`);
			server.closeAllConnections();
			server.close();
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' },
	],
	async coverPage({ page, coverPageUrl }, use, testInfo) {
		const path = testInfo.outputPath('picture');
		/** By its path, as a person does: Playwright is slow to hand over megabytes of its own. */
		const choose = async (file: Buffer): Promise<Locator> => {
			await writeFile(path, file);
			const input = page.locator('input');
			await input.setInputFiles(path);
			return input;
		};
		const printed: string[] = [];
		page.on('console', (message) => printed.push(message.text()));
		await page.goto(coverPageUrl);
		await use({
			draw: (drawing) => draw(page, drawing),
			async coverOf(file) {
				const input = await choose(file);
				return input.evaluate((element: HTMLInputElement) => {
					const chosen = element.files?.[0];
					if (!chosen) throw new Error('No file was chosen');
					return window.playlistCover.coverJpegOf(chosen);
				});
			},
			cornersOf: async (picture) => cornersOf(await choose(picture)),
		});
		expect(printed.filter((line) => line.includes('Content Security Policy'))).toEqual([]);
	},
});

async function draw(page: Page, drawing: Drawing): Promise<Buffer> {
	const base64 = await page.evaluate(async ({ type, width, height, of }) => {
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('No canvas');
		if (of === 'quarters') {
			for (const [index, colour] of ['#f00', '#0f0', '#00f', '#ff0'].entries()) {
				context.fillStyle = colour;
				context.fillRect(
					((index % 2) * width) / 2,
					(Math.floor(index / 2) * height) / 2,
					width / 2,
					height / 2,
				);
			}
		} else if (of === 'disc') {
			context.arc(width / 2, height / 2, Math.min(width, height) / 4, 0, 2 * Math.PI);
			context.fill();
		} else {
			const image = context.createImageData(width, height);
			const words = new Uint32Array(image.data.buffer);
			// xorshift, which makes the same noise each time.
			let state = 2_463_534_242;
			for (let index = 0; index < words.length; index++) {
				state ^= state << 13;
				state ^= state >>> 17;
				state ^= state << 5;
				words[index] = state | 0xff000000;
			}
			context.putImageData(image, 0, 0);
		}
		const blob = await canvas.convertToBlob({ type, quality: 0.9 });
		const reader = new FileReader();
		await new Promise((resolve) => {
			reader.onload = resolve;
			reader.readAsDataURL(blob);
		});
		return String(reader.result).split(',')[1] ?? '';
	}, drawing);
	return Buffer.from(base64, 'base64');
}

function cornersOf(input: Locator): Promise<[number, number, number][]> {
	return input.evaluate(async (element: HTMLInputElement) => {
		const chosen = element.files?.[0];
		if (!chosen) throw new Error('No picture was chosen');
		const bitmap = await createImageBitmap(chosen);
		const { width, height } = bitmap;
		const context = new OffscreenCanvas(width, height).getContext('2d');
		if (!context) throw new Error('No canvas');
		context.drawImage(bitmap, 0, 0);
		const [right, bottom] = [width - 1, height - 1];
		const corners: readonly [number, number][] = [
			[0, 0],
			[right, 0],
			[0, bottom],
			[right, bottom],
		];
		return corners.map(([x, y]): [number, number, number] => {
			const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
			return [red, green, blue];
		});
	});
}
