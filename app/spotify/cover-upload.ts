import { SpotifyFailure } from '../problem.ts';
import { invalid } from './invalid.ts';

/** Of the text, not of the picture: https://github.com/spotipy-dev/spotipy/issues/633 */
export const MOST_COVER_CHARACTERS = 256 * 1024;

/** Of one piece: a `data:` prefix or a line break is a 400. https://github.com/spotify/web-api/issues/731 */
const base64Pattern = /^[0-9A-Za-z+/]+={0,2}$/;

/** The first three bytes of every JPEG, FF D8 FF. */
const JPEG_START = '/9j/';

/** The Base64 text itself. Throws `SpotifyFailure` for what Spotify does not take as a playlist's cover. */
export function checkedCover(image: string): string {
	if (image === '') throw invalid('empty');
	if (image.length > MOST_COVER_CHARACTERS) throw new SpotifyFailure({ kind: 'tooLarge' });
	const isJpeg = image.startsWith(JPEG_START) && image.length % 4 === 0 && base64Pattern.test(image);
	if (!isJpeg) throw invalid('notJpeg');
	return image;
}
