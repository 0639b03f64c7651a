import { createRandom, pick, seedOf } from '../random.ts';
import { designs } from './designs.ts';
import { blend, type Colour, type Palette, palettes } from './palettes.ts';
import type { Layer } from './shapes.ts';

/** The pixels of one cover, three bytes each, row by row; the same picture for the same id in every size. */
export function paintCover(id: string, size: number): Uint8Array {
	const random = createRandom(seedOf(`cover/${id}`));
	const palette = pick(random, palettes);
	const backgroundAt = gradient(palette, random());
	const layers = pick(random, designs)(random, palette);
	const pixels = new Uint8Array(size * size * 3);
	for (let row = 0; row < size; row++) {
		for (let column = 0; column < size; column++) {
			const [x, y] = [(column + 0.5) / size, (row + 0.5) / size];
			pixels.set(colourAt(x, y, size, backgroundAt, layers), (row * size + column) * 3);
		}
	}
	return pixels;
}

function gradient({ deep, dark, middle }: Palette, turn: number): (x: number, y: number) => Colour {
	const angle = Math.PI / 4 + turn * (Math.PI / 2);
	const [towardsX, towardsY] = [Math.cos(angle), Math.sin(angle)];
	return (x, y) => {
		const along = 0.5 + (x - 0.5) * towardsX + (y - 0.5) * towardsY;
		return along < 0.5 ? blend(middle, dark, along * 2) : blend(dark, deep, along * 2 - 1);
	};
}

/** An edge covers a pixel in part, which is what keeps it smooth in the smallest size as well. */
function colourAt(
	x: number,
	y: number,
	size: number,
	backgroundAt: (x: number, y: number) => Colour,
	layers: readonly Layer[],
): Colour {
	let result = backgroundAt(x, y);
	for (const { shape, colour, opacity = 1 } of layers) {
		const covered = 0.5 - shape(x, y) * size;
		if (covered <= 0) continue;
		const own = typeof colour === 'function' ? colour(x, y) : colour;
		result = blend(result, own, Math.min(covered, 1) * opacity);
	}
	return result;
}
