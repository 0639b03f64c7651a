/** A colour without its lightness, which the styles choose so that text on it stays readable. */
export interface Accent {
	readonly hueDegrees: number;
	/** As in OKLCH: 0 is grey, 0.3 is as colourful as screens get. */
	readonly chroma: number;
}

const SAMPLE_PIXELS = 24;
/** Below this a cover counts as grey and gives no colour. */
const GREY_CHROMA = 0.02;

/** The colour that stands out in a cover; null for a grey one, or where its pixels cannot be read. */
export function accentOfImage(image: HTMLImageElement): Accent | null {
	const canvas = document.createElement('canvas');
	canvas.width = SAMPLE_PIXELS;
	canvas.height = SAMPLE_PIXELS;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	context.drawImage(image, 0, 0, SAMPLE_PIXELS, SAMPLE_PIXELS);
	return accentOfPixels(context.getImageData(0, 0, SAMPLE_PIXELS, SAMPLE_PIXELS).data);
}

/** `pixels` as in `ImageData`: red, green, blue and alpha, 0 to 255. */
export function accentOfPixels(pixels: ArrayLike<number>): Accent | null {
	let sumA = 0;
	let sumB = 0;
	let weight = 0;
	for (let index = 0; index + 3 < pixels.length; index += 4) {
		const [a, b] = chromaticity(pixels[index] ?? 0, pixels[index + 1] ?? 0, pixels[index + 2] ?? 0);
		// Colourful pixels count for more: a red dress on a grey wall is red.
		const chroma = Math.hypot(a, b);
		sumA += a * chroma;
		sumB += b * chroma;
		weight += chroma;
	}
	if (weight === 0) return null;
	const chroma = Math.hypot(sumA, sumB) / weight;
	if (chroma < GREY_CHROMA) return null;
	const degrees = (Math.atan2(sumB, sumA) * 180) / Math.PI;
	return { hueDegrees: (degrees + 360) % 360, chroma };
}

/** The a and b of OKLab for an sRGB colour. https://bottosson.github.io/posts/oklab/ */
function chromaticity(red: number, green: number, blue: number): [a: number, b: number] {
	const r = linear(red);
	const g = linear(green);
	const b = linear(blue);
	const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
		0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
	];
}

function linear(channel: number): number {
	const value = channel / 255;
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
