import { apiError, empty, json, Refusal } from '../http/reply.ts';
import { badRequest } from './parameters.ts';
import { ownPlaylistAt, playlistAt } from './playlist-access.ts';
import { playlistImages } from './playlist-objects.ts';
import type { Call, Route } from './route.ts';

/** Of the text, not of the picture. https://github.com/spotipy-dev/spotipy/issues/633 */
const MOST_TEXT_BYTES = 262_144;
const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);

/** Base64 and nothing else: no `data:` before it, no line break in or after it. https://github.com/spotify/web-api/issues/731 */
function readJpeg(call: Call): Buffer {
	if (Buffer.byteLength(call.body) > MOST_TEXT_BYTES) {
		throw new Refusal(apiError(413, 'Request entity too large'));
	}
	if (call.headers['content-type'] !== 'image/jpeg') throw badRequest('Content-Type must be image/jpeg');
	const isBase64 = call.body.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(call.body);
	if (!isBase64) throw badRequest('Error while decoding the image');
	const jpeg = Buffer.from(call.body, 'base64');
	if (!jpeg.subarray(0, JPEG_START.length).equals(JPEG_START)) throw badRequest('The image is not a JPEG');
	return jpeg;
}

/** Spotify says 401 here where it says 403 elsewhere. https://github.com/spotify-web-api-java/spotify-web-api-java/issues/164 */
function requireUploadScope({ scopes }: Call): void {
	if (!scopes.has('ugc-image-upload')) throw new Refusal(apiError(401, 'Unauthorized.'));
}

export const playlistCoverRoutes: readonly Route[] = [
	{
		id: 'getPlaylistCover',
		on: 'GET /playlists/{playlist_id}/images',
		scopes: [],
		handle: (call, world) => json(200, playlistImages(world, playlistAt(call, world))),
	},
	{
		id: 'uploadPlaylistCover',
		on: 'PUT /playlists/{playlist_id}/images',
		scopes: [],
		handle(call, world) {
			requireUploadScope(call);
			const { id } = ownPlaylistAt(call, world);
			world.playlists.covers.upload(id, readJpeg(call));
			return empty(202);
		},
	},
];
