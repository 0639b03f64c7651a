/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** From the deepest to the lightest, the last one stands out from the rest. */
export interface Palette {
	readonly deep: Colour;
	readonly dark: Colour;
	readonly middle: Colour;
	readonly light: Colour;
	readonly accent: Colour;
}

function palette(deep: string, dark: string, middle: string, light: string, accent: string): Palette {
	return {
		deep: fromHex(deep),
		dark: fromHex(dark),
		middle: fromHex(middle),
		light: fromHex(light),
		accent: fromHex(accent),
	};
}

function fromHex(hex: string): Colour {
	const value = Number.parseInt(hex, 16);
	return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

export const palettes: readonly [Palette, ...Palette[]] = [
	palette('1b2a49', '2f4b7c', '6a8caf', 'f1e3d3', 'f2994a'),
	palette('2d132c', '801336', 'c72c41', 'f8d9c4', 'ffb84c'),
	palette('0f2b2b', '1f5f5b', '5fa8a0', 'eaf4e1', 'f6ae2d'),
	palette('2b1e3f', '5b3a8c', '9d7bd8', 'f3e8ff', 'ff8fa3'),
	palette('1f2d1f', '3f5e3a', '8aa867', 'f2f0d8', 'd9653b'),
	palette('22223b', '4a4e69', '9a8c98', 'f2e9e4', 'e5989b'),
	palette('0b2545', '13518a', '5ba4cf', 'eef4ed', 'ffd166'),
	palette('3c1518', '69140e', 'a44200', 'f2e2ba', 'd58936'),
	palette('14213d', '33567a', '84a9c0', 'fdf6ec', 'ef476f'),
	palette('1a1a2e', '3a3a6a', '7f7fd5', 'e9e4f0', '86e3ce'),
	palette('3b2f2f', '7d5a50', 'd4a276', 'fbf0e1', '2a9d8f'),
	palette('102a43', '2c6e7f', '7fc8a9', 'f5eedc', 'ff7f50'),
	palette('311432', '6f2a5d', 'd16ba5', 'fde2e4', '86a8e7'),
	palette('1d3124', '2f6b4f', '74b49b', 'f4f9e9', 'f7c59f'),
];

/** `share` 0 gives the first colour, 1 the second. */
export function blend(first: Colour, second: Colour, share: number): Colour {
	const part = Math.min(Math.max(share, 0), 1);
	return [
		first[0] + (second[0] - first[0]) * part,
		first[1] + (second[1] - first[1]) * part,
		first[2] + (second[2] - first[2]) * part,
	];
}
