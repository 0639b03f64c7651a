import { describe, expect, it } from 'vitest';
import { signIn, valueAt } from '../open-spotify.ts';
import { modes, openPlaylists, playlistScopes } from './open-playlists.ts';

/** What makes a file a JPEG to whoever looks at its beginning, and as many bytes as wanted. */
function jpeg(bytes = 200): Buffer {
	return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4, 7)]);
}

async function open(mode: (typeof modes)[number]) {
	const opened = await openPlaylists({ mode });
	const { api, spotify, accessToken } = opened;
	async function upload(id: string, body: string, changes: { type?: string; token?: string } = {}) {
		const { type = 'image/jpeg', token = accessToken } = changes;
		const headers = { authorization: `Bearer ${token}`, 'content-type': type };
		const url = `${spotify.addresses.apiUrl}/playlists/${id}/images`;
		const response = await fetch(url, { method: 'PUT', headers, body });
		return { status: response.status, text: await response.text() };
	}
	const images = async (id: string) => (await api('GET', `/playlists/${id}/images`)).body;
	return { ...opened, upload, images };
}

describe.each(modes)('the picture of a playlist (%s)', (mode) => {
	it('is none without items, a cover for few albums, four in one for more', async () => {
		const { create, images, spotify, api, trackUris } = await open(mode);
		const id = await create();
		expect(await images(id)).toEqual([]);
		const albums = [...spotify.catalogue.albums.values()];
		const first = `${spotify.origin}/covers/${albums[0]?.id}/640`;
		await api('POST', `/playlists/${id}/items`, { uris: [trackUris[0]] });
		expect(await images(id)).toEqual([{ url: first, width: 640, height: 640 }]);
		const uris = albums.slice(0, 4).map(({ tracks }) => `spotify:track:${tracks[0]?.id}`);
		await api('POST', `/playlists/${id}/items`, { uris });
		const mosaic = await images(id);
		expect(mosaic).toMatchObject([640, 300, 60].map((size) => ({ width: size, height: size })));
		expect(valueAt((await api('GET', `/playlists/${id}`)).body, 'images')).toEqual(mosaic);
		for (const index of [0, 1, 2]) {
			const response = await fetch(String(valueAt(mosaic, `${index}.url`)));
			expect(response.headers.get('content-type')).toBe('image/png');
			await response.arrayBuffer();
		}
	});

	it('is an uploaded one a little later, under another address each time', async () => {
		const { upload, images, clock, lists } = await open(mode);
		const mosaic = await images(lists.mine);
		const addresses = new Set<unknown>();
		for (const picture of [jpeg(), jpeg(300)]) {
			const before = await images(lists.mine);
			expect(await upload(lists.mine, picture.toString('base64'))).toEqual({ status: 202, text: '' });
			expect(await images(lists.mine)).toEqual(before);
			clock.advance(1_000);
			const shown = await images(lists.mine);
			expect(shown).toEqual([{ url: expect.any(String), width: null, height: null }]);
			const url = String(valueAt(shown, '0.url'));
			const response = await fetch(url);
			expect(response.headers.get('content-type')).toBe('image/jpeg');
			expect(Buffer.from(await response.arrayBuffer())).toEqual(picture);
			addresses.add(url);
		}
		expect(addresses.size).toBe(2);
		expect(await images(lists.mine)).not.toEqual(mosaic);
	});

	it.each([
		['nothing', ''],
		['a data: address', `data:image/jpeg;base64,${jpeg().toString('base64')}`],
		['a line break at the end', `${jpeg().toString('base64')}\n`],
		['line breaks', jpeg().toString('base64').replace(/.{76}/g, '$&\r\n')],
		['no Base64', 'ÿØÿà'],
		['half of it', jpeg().toString('base64').slice(0, 101)],
		['Base64 for addresses', '_9j_4AAA'],
		['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1').toString('base64')],
		['JSON', '{"image":"x"}'],
	])('is not taken from %s', async (_what, body) => {
		const { upload, images, clock, lists } = await open(mode);
		const before = await images(lists.mine);
		expect((await upload(lists.mine, body)).status).toBe(400);
		clock.advance(5_000);
		expect(await images(lists.mine)).toEqual(before);
	});

	it('comes as image/jpeg', async () => {
		const { upload, lists } = await open(mode);
		const body = jpeg().toString('base64');
		expect((await upload(lists.mine, body, { type: 'application/json' })).status).toBe(400);
	});

	it.each([
		[196_608, 202],
		[196_609, 413],
		[600_000, 413],
	])('of %i bytes is answered with %i, as its text counts', async (bytes, status) => {
		const { upload, lists } = await open(mode);
		expect((await upload(lists.mine, jpeg(bytes).toString('base64'))).status).toBe(status);
	});

	it('is for the owner to change, with a scope of its own that is asked for with 401', async () => {
		const { upload, lists, spotify } = await open(mode);
		const body = jpeg().toString('base64');
		expect((await upload(lists.foreign, body)).status).toBe(403);
		expect((await upload('0000000000000000000000', body)).status).toBe(404);
		const without = async (missing: string) =>
			(
				await signIn(
					spotify,
					playlistScopes.filter((scope) => scope !== missing),
				)
			).accessToken;
		const token = await without('ugc-image-upload');
		expect((await upload(lists.mine, body, { token })).status).toBe(401);
		const other = await without('playlist-modify-public');
		expect((await upload(lists.mine, body, { token: other })).status).toBe(403);
	});
});

it.each([
	'/covers/A-B/640',
	'/covers/A-B-A-nonsense/640',
	'/covers/A-B-A-B/65',
	'/covers/A-B-A-B-A/640',
	'/covers/A',
])('there is no picture at %s', async (path) => {
	const { spotify } = await openPlaylists();
	const [first = '', second = ''] = spotify.catalogue.albums.keys();
	const url = spotify.origin + path.replaceAll('A', first).replaceAll('B', second);
	expect((await fetch(url)).status).toBe(404);
});
