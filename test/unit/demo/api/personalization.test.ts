import { describe, expect, it } from 'vitest';
import { openSignedIn, textAt, valueAt } from '../open-spotify.ts';

const scopes = ['user-top-read'];

describe.each(['artists', 'tracks'])('the top %s', (type) => {
	it('differ with the range of time, and stay the same within it', async () => {
		const { api } = await openSignedIn({ scopes });
		const read = async (query = '') => {
			const items = valueAt((await api('GET', `/me/top/${type}${query}`)).body, 'items');
			return Array.isArray(items) ? items.map((item) => textAt(item, 'id')) : [];
		};
		expect(await read()).toHaveLength(20);
		expect(await read()).toEqual(await read('?time_range=medium_term'));
		expect(await read('?time_range=short_term')).not.toEqual(await read());
		expect(await read('?time_range=long_term')).not.toEqual(await read());
	});

	it('keep the range from page to page', async () => {
		const { api, spotify } = await openSignedIn({ scopes });
		const { body } = await api('GET', `/me/top/${type}?time_range=long_term&limit=1`);
		const next = await api('GET', textAt(body, 'next').slice(spotify.addresses.apiUrl.length));
		const { body: two } = await api('GET', `/me/top/${type}?time_range=long_term&limit=2`);
		expect(valueAt(next.body, 'items.0.id')).toBe(valueAt(two, 'items.1.id'));
	});

	it.each(['time_range=week', 'limit=51', 'limit=0', 'offset=-1'])('are not given for %s', async (query) => {
		const { api } = await openSignedIn({ scopes });
		expect((await api('GET', `/me/top/${type}?${query}`)).status).toBe(400);
	});
});

it('has nothing on top but artists and tracks', async () => {
	const { api } = await openSignedIn({ scopes });
	expect((await api('GET', '/me/top/shows')).status).toBe(404);
});
