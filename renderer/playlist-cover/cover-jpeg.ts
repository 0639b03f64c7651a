import { attemptsFor, LARGEST_SIDE_PX, MOST_JPEG_BYTES } from './attempts.ts';
import type { Orientation } from './exif-orientation.ts';
import { checkPicture, type PictureProblem } from './picture-check.ts';
import type { PictureHeader } from './picture-header.ts';
import { asDecoded, centredSquare, turnMatrix } from './square.ts';

export type CoverJpeg =
	/** Base64 text as Spotify takes it: no `data:` before it, no line breaks. */
	{ ok: true; jpegBase64: string } | { ok: false; why: PictureProblem };

/**
 * Most drawings without a ground of their own are dark ones, made for paper. Without one the canvas would put black
 * behind them.
 */
const GROUND = '#fff';

/**
 * Makes the cover of a playlist out of any picture: upright, the square in its middle, and small enough for Spotify.
 * Of an animation the first frame. What else the file held, such as where a photo was taken, stays behind.
 */
export async function coverJpegOf(file: Blob): Promise<CoverJpeg> {
	const check = await checkPicture(file);
	if (!check.ok) return check;
	const square = await decodeSquare(file, check.header);
	if (!square) return { ok: false, why: 'damaged' };
	try {
		const jpeg = await compress(square, asDecoded(check.header).turn);
		return jpeg ? { ok: true, jpegBase64: await base64Of(jpeg) } : { ok: false, why: 'incompressible' };
	} finally {
		square.close();
	}
}

/** Scaled while it is decoded: the whole of a large picture never gets into a canvas. Null when it is damaged. */
async function decodeSquare(file: Blob, header: PictureHeader): Promise<ImageBitmap | null> {
	const { x, y, sidePx } = centredSquare(asDecoded(header));
	const resizeWidth = Math.min(sidePx, LARGEST_SIDE_PX);
	try {
		return await createImageBitmap(file, x, y, sidePx, sidePx, {
			imageOrientation: 'from-image',
			resizeWidth,
			resizeHeight: resizeWidth,
			resizeQuality: 'high',
		});
	} catch (error) {
		if (error instanceof DOMException) return null;
		throw error;
	}
}

/** The best that fits, or null. */
async function compress(square: ImageBitmap, turn: Orientation): Promise<Blob | null> {
	let canvas: OffscreenCanvas | null = null;
	for (const { sidePx, quality } of attemptsFor(square.width)) {
		if (canvas?.width !== sidePx) canvas = drawn(square, sidePx, turn);
		const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
		if (jpeg.size <= MOST_JPEG_BYTES) return jpeg;
	}
	return null;
}

function drawn(square: ImageBitmap, sidePx: number, turn: Orientation): OffscreenCanvas {
	const canvas = new OffscreenCanvas(sidePx, sidePx);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser has no canvas');
	context.fillStyle = GROUND;
	context.fillRect(0, 0, sidePx, sidePx);
	context.imageSmoothingQuality = 'high';
	context.setTransform(...turnMatrix(turn, sidePx));
	context.drawImage(square, 0, 0, sidePx, sidePx);
	return canvas;
}

async function base64Of(jpeg: Blob): Promise<string> {
	const bytes = new Uint8Array(await jpeg.arrayBuffer());
	return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
