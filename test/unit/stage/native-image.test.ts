import { expect, it } from 'vitest';
import { encodePng } from '../../../app/demo/covers/png.ts';
import { nativeImage } from '../../stage/electron/native-image.ts';

it('gives the pixels of a picture in the size that was asked for', async () => {
	const rows = [
		[1, 2, 3, 4, 5, 6],
		[7, 8, 9, 10, 11, 12],
	];
	const image = nativeImage.createFromBuffer(await encodePng(2, Uint8Array.from(rows.flat())));
	const [one, two] = [
		[3, 2, 1, 255],
		[6, 5, 4, 255],
	];
	const [three, four] = [
		[9, 8, 7, 255],
		[12, 11, 10, 255],
	];
	expect([...image.toBitmap()]).toEqual([one, two, three, four].flat());
	expect([...image.resize({ width: 4, height: 1 }).toBitmap()]).toEqual([one, one, two, two].flat());
});

it('is grey where it cannot read a picture', () => {
	expect([
		...nativeImage.createFromBuffer(Buffer.of(0xff, 0xd8)).resize({ width: 1, height: 1 }).toBitmap(),
	]).toEqual([128, 128, 128, 128]);
});
