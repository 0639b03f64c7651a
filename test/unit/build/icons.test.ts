import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePng, readIcns, readIco, readPngHeader } from '../../support/image-files.ts';

const folder = join(import.meta.dirname, '../../../build/icons');
const read = (name: string) => readFileSync(join(folder, name));
const states = ['playing', 'paused', 'offline'];

const pngSizes: [name: string, size: number][] = [
	...[16, 24, 32, 48, 64, 128, 256, 512].map((size): [string, number] => [`${size}x${size}.png`, size]),
	['icon.png', 1024],
	...states.flatMap((state): [string, number][] => [
		[`tray-${state}.png`, 22],
		[`tray-${state}@2x.png`, 44],
		[`tray-${state}Template.png`, 16],
		[`tray-${state}Template@2x.png`, 32],
	]),
];
const taskbarIcos = [
	...states.map((state) => `tray-${state}.ico`),
	...['previous', 'play', 'pause', 'next'].map((button) => `thumbnail-${button}.ico`),
];

describe('the committed icons', () => {
	it('are exactly the promised files', () => {
		const promised = [...pngSizes.map(([name]) => name), ...taskbarIcos, 'icon.ico', 'icon.icns'];
		expect(readdirSync(folder).sort()).toEqual(promised.sort());
	});

	it.each(pngSizes)('%s is a %i px square with an alpha channel', (name, size) => {
		expect(readPngHeader(read(name))).toEqual({ width: size, height: size, bitDepth: 8, colourType: 'rgba' });
	});

	it.each(taskbarIcos)('%s has a picture for each scale of the Windows taskbar', (name) => {
		expect(readIco(read(name)).map(({ size }) => size)).toEqual([16, 20, 24, 32]);
	});

	it('icon.ico goes up to the 256 px that Windows asks of an application', () => {
		expect(readIco(read('icon.ico')).map(({ size }) => size)).toEqual([16, 20, 24, 32, 48, 64, 128, 256]);
	});

	it.each([...taskbarIcos, 'icon.ico'])(
		'%s holds in each entry a picture of the size that it says',
		(name) => {
			for (const { size, png } of readIco(read(name))) {
				expect(readPngHeader(png)).toMatchObject({ width: size, height: size });
			}
		},
	);

	it('icon.icns serves every size of macOS from 16 to 512 points at double density', () => {
		const sizes = Object.fromEntries(
			readIcns(read('icon.icns')).map(({ type, content }) => [type, readPngHeader(content).width]),
		);
		expect(sizes).toEqual({
			ic11: 32,
			ic12: 64,
			ic07: 128,
			ic08: 256,
			ic13: 256,
			ic09: 512,
			ic14: 512,
			ic10: 1024,
		});
	});
});

describe('the macOS template images', () => {
	const templates = states.flatMap((state) => [`tray-${state}Template.png`, `tray-${state}Template@2x.png`]);

	it.each(templates)('%s is black with nothing but alpha', (name) => {
		const pixels = decodePng(read(name));
		expect(pixels.filter(({ red, green, blue, alpha }) => alpha > 0 && red + green + blue > 0)).toEqual([]);
		expect(pixels.some(({ alpha }) => alpha === 255)).toBe(true);
		expect(pixels.some(({ alpha }) => alpha === 0)).toBe(true);
	});
});

describe('the tray states', () => {
	it.each([
		['playing', 'paused'],
		['paused', 'offline'],
		['offline', 'playing'],
	])('%s and %s differ in shape at 16 px, not only in colour', (one, other) => {
		const [a, b] = [one, other].map((state) => decodePng(read(`tray-${state}Template.png`)));
		const different = a?.filter(({ alpha }, index) => Math.abs(alpha - (b?.[index]?.alpha ?? 0)) > 128);
		expect(different?.length).toBeGreaterThanOrEqual(12);
	});

	it.each(states)('%s stands out from white and from black panels', (state) => {
		const solid = decodePng(read(`tray-${state}.png`)).filter(({ alpha }) => alpha === 255);
		expect(solid.length).toBeGreaterThan(20);
		for (const pixel of solid) {
			expect(1.05 / (luminanceOf(pixel) + 0.05)).toBeGreaterThan(3);
			expect((luminanceOf(pixel) + 0.05) / 0.05).toBeGreaterThan(3);
		}
	});
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf({ red, green, blue }: { red: number; green: number; blue: number }): number {
	const linear = (channel: number) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
