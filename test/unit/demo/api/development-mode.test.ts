import { describe, expect, it } from 'vitest';
import { routes } from '../../../../app/demo/api/routes.ts';
import { openSignedIn, valueAt } from '../open-spotify.ts';

const mode = 'development-2026';
const closed = routes.filter(({ closedInDevelopmentMode }) => closedInDevelopmentMode).map(({ on }) => on);

describe('an app in development mode', () => {
	it.each(closed)('is refused %s, whatever its scopes', async (on) => {
		const { api } = await openSignedIn({ mode, scopes: [] });
		const [method = '', path = ''] = on.split(' ');
		expect(await api(method, path)).toMatchObject({
			status: 403,
			body: { error: { status: 403, message: 'Forbidden' } },
		});
	});

	it.each([
		['tracks', '', ['available_markets', 'popularity']],
		['albums', '', ['available_markets', 'label', 'popularity']],
		['artists', '', ['followers', 'popularity']],
		['shows', '', ['available_markets', 'publisher']],
		['audiobooks', '', ['available_markets', 'publisher']],
		['chapters', '', ['available_markets']],
		['tracks', 'album', ['available_markets']],
		['albums', 'tracks.items.0', ['available_markets']],
		['episodes', 'show', ['available_markets', 'publisher']],
		['chapters', 'audiobook', ['available_markets', 'publisher']],
	] as const)('does not get all of the %s: inside %j, %j are gone', async (category, place, fields) => {
		const read = async (access: 'extended' | typeof mode) => {
			const { api, spotify } = await openSignedIn({ mode: access });
			const [id] = spotify.catalogue[category].keys();
			const { body } = await api('GET', `/${category}/${id}`);
			return place === '' ? body : valueAt(body, place);
		};
		const [everything, left] = [await read('extended'), await read(mode)];
		for (const field of fields) {
			expect(everything).toHaveProperty(field);
			expect(left).not.toHaveProperty(field);
		}
		expect(left).toHaveProperty('uri');
	});

	it('learns nothing of the listener but who it is', async () => {
		const { api } = await openSignedIn({ mode, scopes: ['user-read-private', 'user-read-email'] });
		const { body } = await api('GET', '/me');
		expect(body).toMatchObject({
			id: 'robin.demo',
			display_name: 'Robin Demo',
			account_id: expect.any(String),
		});
		for (const field of ['country', 'email', 'explicit_content', 'followers', 'product']) {
			expect(body).not.toHaveProperty(field);
		}
	});

	it('sees the player without them as well', async () => {
		const { api } = await openSignedIn({ mode });
		const { body } = await api('GET', '/me/player');
		expect(valueAt(body, 'item.name')).toEqual(expect.any(String));
		expect(valueAt(body, 'item')).not.toHaveProperty('popularity');
		expect(valueAt(body, 'item.album')).not.toHaveProperty('available_markets');
	});

	it('still gets what has no body, or is no JSON', async () => {
		const { api } = await openSignedIn({ mode, randomSuccessBodies: true });
		expect((await api('PUT', '/me/player/pause')).status).toBe(200);
	});
});
