const SAMPLE_PIXELS = 24;

/** The colour that stands out in a cover, as CSS writes it; null for one without any. */
export function accentOfImage(image: HTMLImageElement): string | null {
	const canvas = document.createElement('canvas');
	canvas.width = SAMPLE_PIXELS;
	canvas.height = SAMPLE_PIXELS;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	context.drawImage(image, 0, 0, SAMPLE_PIXELS, SAMPLE_PIXELS);
	return accentOfPixels(context.getImageData(0, 0, SAMPLE_PIXELS, SAMPLE_PIXELS).data);
}

/** `pixels` as in `ImageData`: red, green, blue and alpha, 0 to 255. */
export function accentOfPixels(pixels: ArrayLike<number>): string | null {
	let weights = 0;
	const sums: [red: number, green: number, blue: number] = [0, 0, 0];
	for (let index = 0; index + 3 < pixels.length; index += 4) {
		const red = pixels[index] ?? 0;
		const green = pixels[index + 1] ?? 0;
		const blue = pixels[index + 2] ?? 0;
		// Colourful pixels count for more: a red dress on a grey wall is red.
		const weight = Math.max(red, green, blue) - Math.min(red, green, blue);
		sums[0] += red * weight;
		sums[1] += green * weight;
		sums[2] += blue * weight;
		weights += weight;
	}
	return weights === 0 ? null : `rgb(${sums.map((sum) => Math.round(sum / weights)).join(' ')})`;
}
