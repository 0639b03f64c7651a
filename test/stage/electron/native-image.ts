import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type * as Electron from 'electron';
import { decodePng } from '../../support/image-files.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const mimeTypes: Readonly<Record<string, string>> = {
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.ico': 'image/x-icon',
};

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);

/** From the header that every PNG begins with; others count as a square of 32. */
function sizeOf(bytes: Buffer): Electron.Size {
	if (bytes.length === 0) return { width: 0, height: 0 };
	if (!isPng(bytes) || bytes.length < 24) return { width: 32, height: 32 };
	return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

type Covered = Pick<
	Electron.NativeImage,
	| 'addRepresentation'
	| 'getAspectRatio'
	| 'getScaleFactors'
	| 'getSize'
	| 'isEmpty'
	| 'isTemplateImage'
	| 'setTemplateImage'
	| 'toBitmap'
	| 'toDataURL'
	| 'toPNG'
>;

/** Bytes as the app gave them: the page's browser draws them. */
export class NativeImage implements Covered {
	readonly #bytes: Buffer;
	readonly #mimeType: string;
	readonly #size: Electron.Size;
	#template: boolean;

	constructor(bytes: Buffer, mimeType: string, template = false, size = sizeOf(bytes)) {
		this.#bytes = bytes;
		this.#mimeType = mimeType;
		this.#template = template;
		this.#size = size;
	}

	getSize = (): Electron.Size => this.#size;
	getAspectRatio = (): number => this.#size.width / this.#size.height;
	getScaleFactors = (): number[] => [1];
	isEmpty = (): boolean => this.#bytes.length === 0;
	isTemplateImage = (): boolean => this.#template;
	toPNG = (): Buffer => this.#bytes;
	toDataURL = (): string =>
		this.isEmpty() ? '' : `data:${this.#mimeType};base64,${this.#bytes.toString('base64')}`;

	/** The pixels of a PNG, each where it is nearest. Other pictures are grey: the stage cannot read them. */
	toBitmap(): Buffer {
		const { width, height } = this.#size;
		const bitmap = Buffer.alloc(width * height * 4, 128);
		if (!isPng(this.#bytes)) return bitmap;
		const pixels = decodePng(this.#bytes);
		const whole = sizeOf(this.#bytes);
		for (let at = 0; at < width * height; at += 1) {
			const x = Math.floor(((at % width) * whole.width) / width);
			const y = Math.floor((Math.floor(at / width) * whole.height) / height);
			const pixel = pixels[y * whole.width + x];
			if (pixel) bitmap.set([pixel.blue, pixel.green, pixel.red, pixel.alpha], at * 4);
		}
		return bitmap;
	}

	setTemplateImage(template: boolean): void {
		this.#template = template;
	}

	/** The page has one scale; other representations are not needed. */
	addRepresentation(_options: Electron.AddRepresentationOptions): void {}

	/** Only the size that is told changes: the page scales what it draws. */
	resize({ width, height }: Electron.ResizeOptions): NativeImage {
		const ratio = this.getAspectRatio() || 1;
		const size = {
			width: width ?? Math.round((height ?? this.#size.height) * ratio),
			height: height ?? Math.round((width ?? this.#size.width) / ratio),
		};
		return new NativeImage(this.#bytes, this.#mimeType, this.#template, size);
	}
}

const createFromBuffer = (bytes: Buffer): NativeImage =>
	new NativeImage(bytes, isPng(bytes) ? 'image/png' : 'image/jpeg');

export const nativeImage = {
	createEmpty: (): NativeImage => new NativeImage(Buffer.alloc(0), 'image/png'),
	createFromBuffer,
	createFromDataURL(dataUrl: string): NativeImage {
		const [head = '', data = ''] = dataUrl.split(',', 2);
		const bytes = Buffer.from(data, head.endsWith(';base64') ? 'base64' : 'utf8');
		return new NativeImage(bytes, head.slice('data:'.length).split(';', 1)[0] ?? '');
	},
	/** Empty, as Electron's, where there is no such file. */
	createFromPath(path: string): NativeImage {
		const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
		const template = /Template(@\dx)?\.\w+$/.test(path);
		return new NativeImage(bytes, mimeTypes[extname(path).toLowerCase()] ?? 'image/png', template);
	},
} satisfies Partial<Record<keyof typeof Electron.nativeImage, unknown>>;

/** Many calls take an image or the path to one. */
export const imageFrom = (image: NativeImage | string): NativeImage =>
	typeof image === 'string' ? nativeImage.createFromPath(image) : image;
