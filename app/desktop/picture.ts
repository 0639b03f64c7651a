import { nativeImage } from 'electron';
import { PICTURE_SIZE, type Picture } from '../notifications/server/picture.ts';

/** The pixels of a JPEG or PNG, as small as notifications show them. */
export function decodePicture(bytes: Uint8Array): Picture | null {
	const image = nativeImage.createFromBuffer(Buffer.from(bytes));
	if (image.isEmpty()) return null;
	const longer = image.getAspectRatio() < 1 ? 'height' : 'width';
	const resized = image.resize({ [longer]: PICTURE_SIZE, quality: 'good' });
	// https://www.electronjs.org/docs/latest/api/native-image#imagetobitmapoptions
	return { ...resized.getSize(), bgra: resized.toBitmap() };
}
