import { between, type Random } from '../random.ts';
import { blend, type Palette } from './palettes.ts';
import {
	bandBetween,
	below,
	circle,
	everywhere,
	halfPlane,
	type Layer,
	ring,
	type Shape,
	within,
	without,
} from './shapes.ts';

/** What lies on top of the background, lowest first. */
export type Design = (random: Random, palette: Palette) => Layer[];

function spread(random: Random, least: number, most: number): number {
	return least + random() * (most - least);
}

function times<T>(count: number, make: (index: number, share: number) => T): T[] {
	return Array.from({ length: count }, (_, index) => make(index, index / Math.max(count - 1, 1)));
}

const hills: Design = (random, { deep, middle, light, accent }) => {
	const sun = circle(spread(random, 0.25, 0.75), spread(random, 0.26, 0.42), spread(random, 0.12, 0.2));
	const ranges = times(5, (index, share): Layer => {
		const base = 0.46 + index * 0.115;
		const [height, length, shift] = [spread(random, 0.03, 0.08), spread(random, 3, 7), spread(random, 0, 6)];
		const heightAt = (x: number) =>
			base + height * Math.sin(x * length + shift) + height * 0.4 * Math.sin(x * length * 2.3 + shift * 2);
		return { shape: below(heightAt), colour: blend(blend(light, middle, 0.55), deep, share) };
	});
	return [{ shape: sun, colour: accent }, ...ranges];
};

const rings: Design = (random, { deep, dark, middle, light, accent }) => {
	const [x, y] = [spread(random, 0.2, 0.8), spread(random, 0.2, 0.8)];
	const colours = [deep, middle, light, dark, accent] as const;
	const first = between(random, 0, 4);
	return times(9, (index): Layer => {
		const colour = colours[(first + index) % colours.length] ?? deep;
		return { shape: circle(x, y, 0.92 - index * 0.1), colour };
	});
};

const tiles: Design = (random, { deep, dark, middle, light, accent }) => {
	const count = between(random, 3, 5);
	const colours = [deep, dark, middle, light, accent] as const;
	const colour = () => colours[between(random, 0, 4)] ?? accent;
	const cells = times(count * count, (index) => {
		const corner = circle(between(random, 0, 1), between(random, 0, 1), 1);
		const motif = random() < 0.7 ? corner : circle(0.5, 0.5, 0.28);
		return { motif, ground: colour(), figure: colour(), left: index % count, top: Math.floor(index / count) };
	});
	// Each point asks its own cell only, or fifty shapes would be tried for every pixel.
	const cellAt = (x: number, y: number) => cells[Math.floor(y * count) * count + Math.floor(x * count)];
	const motifAt: Shape = (x, y) => {
		const cell = cellAt(x, y);
		return cell ? cell.motif(x * count - cell.left, y * count - cell.top) / count : 1;
	};
	return [
		{ shape: everywhere, colour: (x, y) => cellAt(x, y)?.ground ?? deep },
		{ shape: motifAt, colour: (x, y) => cellAt(x, y)?.figure ?? deep },
	];
};

const bands: Design = (random, { deep, dark, middle, light, accent }) => {
	const angle = spread(random, 0.3, 1.3);
	const stripes = [dark, middle, light, accent, deep].map((colour, index): Layer => {
		const along = 0.2 + index * 0.13;
		return { shape: bandBetween(along * 1.1, along * 1.1, angle, 0.07), colour };
	});
	const disc = circle(spread(random, 0.3, 0.7), spread(random, 0.3, 0.7), spread(random, 0.2, 0.28));
	return [
		...stripes,
		{ shape: disc, colour: light },
		{ shape: within(disc, halfPlane(0.5, 0.5, angle)), colour: accent },
	];
};

const orbits: Design = (random, { deep, dark, light, accent, middle }) => {
	const [x, y] = [0.5, spread(random, 0.45, 0.6)];
	const paths = times(5, (index): Layer[] => {
		const radius = 0.14 + index * 0.085;
		const turn = spread(random, 0, Math.PI * 2);
		const planet = circle(
			x + radius * Math.cos(turn),
			y + radius * Math.sin(turn),
			spread(random, 0.014, 0.036),
		);
		return [
			{ shape: ring(x, y, radius, 0.0045), colour: light, opacity: 0.7 },
			{ shape: planet, colour: index % 2 === 0 ? light : middle },
		];
	});
	const core = circle(x, y, 0.085);
	return [
		{ shape: circle(x, y, 0.56), colour: blend(deep, dark, 0.5), opacity: 0.6 },
		...paths.flat(),
		{ shape: core, colour: accent },
	];
};

const petals: Design = (random, { middle, light, accent, dark }) => {
	const count = between(random, 5, 9);
	const turn = spread(random, 0, Math.PI);
	const distance = spread(random, 0.15, 0.2);
	const leaves = times(count, (index): Layer => {
		const angle = turn + (index / count) * Math.PI * 2;
		const shape = circle(0.5 + distance * Math.cos(angle), 0.5 + distance * Math.sin(angle), 0.21);
		return { shape, colour: index % 2 === 0 ? light : middle, opacity: 0.42 };
	});
	return [
		...leaves,
		{ shape: circle(0.5, 0.5, 0.1), colour: accent },
		{ shape: circle(0.5, 0.5, 0.045), colour: dark },
	];
};

const waves: Design = (random, { deep, dark, middle, light, accent }) => {
	const [length, shift] = [spread(random, 5, 9), spread(random, 0, 6)];
	const special = between(random, 2, 6);
	return times(9, (index, share): Layer => {
		const heightAt = (x: number) => 0.16 + index * 0.1 + 0.035 * Math.sin(x * length + shift + index * 0.7);
		const colour =
			index === special ? accent : blend(blend(light, middle, share * 2), share > 0.5 ? deep : dark, share);
		return { shape: below(heightAt), colour };
	});
};

const moon: Design = (random, { deep, dark, light, accent }) => {
	const [x, y, radius] = [spread(random, 0.35, 0.65), spread(random, 0.32, 0.42), spread(random, 0.16, 0.22)];
	const crescent = without(circle(x, y, radius), circle(x + radius * 0.42, y - radius * 0.22, radius * 0.88));
	const stars: Layer = { shape: starField(random, 6), colour: light, opacity: 0.85 };
	const peaks = times(3, (index, share): Layer => {
		const [top, height] = [spread(random, 0.15, 0.85), 0.56 + index * 0.12];
		return {
			shape: below((at) => height + Math.abs(at - top) * (0.75 - index * 0.17)),
			colour: blend(dark, deep, share),
		};
	});
	return [stars, { shape: crescent, colour: accent }, ...peaks];
};

/** One star somewhere in each cell of a grid, so that a point has to look at one only. */
function starField(random: Random, count: number): Shape {
	const stars = times(count * count, () => ({
		x: spread(random, 0.1, 0.9),
		y: spread(random, 0.1, 0.9),
		radius: spread(random, 0, 0.006),
	}));
	return (x, y) => {
		const [column, row] = [Math.floor(x * count), Math.floor(y * count)];
		const star = stars[row * count + column];
		if (!star) return 1;
		return Math.hypot(x - (column + star.x) / count, y - (row + star.y) / count) - star.radius;
	};
}

const arches: Design = (random, { deep, dark, middle, light, accent }) => {
	const x = spread(random, 0.42, 0.58);
	const colours = [accent, light, middle, dark, deep] as const;
	const rotation = between(random, 0, 2);
	return times(5, (index): Layer => {
		const radius = 0.4 - index * 0.075;
		const round = circle(x, 0.5, radius);
		const legs = within(bandBetween(x, 0, 0, radius * 2), halfPlane(0, 0.5, -Math.PI / 2));
		const colour = colours[(index + rotation) % colours.length] ?? accent;
		return { shape: (px, py) => Math.min(round(px, py), legs(px, py)), colour };
	});
};

export const designs: readonly [Design, ...Design[]] = [
	hills,
	rings,
	tiles,
	bands,
	orbits,
	petals,
	waves,
	moon,
	arches,
];
