import { describe, expect, it } from 'vitest';
import { openSignedIn, valueAt } from '../open-spotify.ts';

describe('the profile of the listener', () => {
	const open = ['account_id', 'display_name', 'followers', 'id', 'images', 'type', 'uri'];

	it.each([
		[[], []],
		[['user-read-private'], ['country', 'explicit_content', 'product']],
		[['user-read-email'], ['email']],
	])('with the scopes %j tells %j besides what it tells everybody', async (scopes, fields) => {
		const { api } = await openSignedIn({ scopes });
		const { status, body } = await api('GET', '/me');
		expect(status).toBe(200);
		const { external_urls, href, ...told } = Object(body);
		expect(Object.keys(told).toSorted()).toEqual([...open, ...fields].toSorted());
	});

	it('tells whether they have Premium', async () => {
		const { api, spotify } = await openSignedIn({ scopes: ['user-read-private'] });
		expect(valueAt((await api('GET', '/me')).body, 'product')).toBe('premium');
		spotify.listener.setPremium(false);
		expect(valueAt((await api('GET', '/me')).body, 'product')).toBe('free');
	});
});

describe('the profile of anybody', () => {
	it('is there for every owner of a playlist', async () => {
		const { api, spotify } = await openSignedIn();
		for (const { owner } of spotify.catalogue.playlists.values()) {
			const { body } = await api('GET', `/users/${encodeURIComponent(owner.id)}`);
			expect(body).toMatchObject({ type: 'user', id: owner.id, display_name: owner.name });
			for (const field of ['account_id', 'email', 'product']) expect(body).not.toHaveProperty(field);
		}
	});

	it.each(['nobody', '%20', '..%2Fme'])('is not there for %s', async (id) => {
		const { api } = await openSignedIn();
		expect((await api('GET', `/users/${id}`)).status).toBe(404);
	});
});
