import { type PictureHeader, readPictureHeader } from './picture-header.ts';

/** Why a file cannot become a cover. */
export type PictureProblem =
	| 'empty'
	/** Over 20 MB. */
	| 'tooManyBytes'
	/** Over 8,000 px on a side. */
	| 'tooManyPixels'
	/** Not PNG, JPEG, WebP or GIF. */
	| 'wrongType'
	/** Cut off, or not what its beginning says. */
	| 'damaged'
	/** Gone meanwhile, a folder, or not permitted. */
	| 'unreadable'
	/** Too large for Spotify even at the worst quality. */
	| 'incompressible';

export type PictureCheck = { ok: true; header: PictureHeader } | { ok: false; why: PictureProblem };

const MOST_BYTES = 20 * 2 ** 20;
const MOST_SIDE_PX = 8_000;

/**
 * Looks at the file without decoding it, so that no few bytes can unfold to gigabytes: a picture with the longest
 * sides allowed takes 256 MB.
 */
export async function checkPicture(file: Blob): Promise<PictureCheck> {
	if (file.size === 0) return refused('empty');
	if (file.size > MOST_BYTES) return refused('tooManyBytes');
	const bytes = await file.arrayBuffer().catch(() => null);
	if (!bytes) return refused('unreadable');
	const header = readPictureHeader(new DataView(bytes));
	if (typeof header === 'string') return refused(header);
	if (Math.max(header.width, header.height) > MOST_SIDE_PX) return refused('tooManyPixels');
	return { ok: true, header };
}

const refused = (why: PictureProblem): PictureCheck => ({ ok: false, why });
