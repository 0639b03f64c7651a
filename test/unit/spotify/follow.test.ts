import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InvalidReason } from '../../../app/problem.ts';
import { createSpotify, type Spotify } from '../../../app/spotify/spotify.ts';
import { createScriptedServer, type ScriptedServer } from '../../support/scripted-server.ts';
import { createTestFunnel, problemOf } from './setup.ts';

let server: ScriptedServer;
let follow: Spotify['follow'];

beforeEach(async () => {
	server = await createScriptedServer();
	follow = createSpotify(createTestFunnel(server.url).funnel).follow;
});

afterEach(() => server.close());

const playlist_id = '4aawyAB9vmqN3uQ7FjRGTy';
const ids = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => String(index).padStart(22, '0'));
const sent = () => server.requests.map(({ method, target, body }) => [`${method} ${target}`, body]);

describe('following', () => {
	it.each(['followArtistsOrUsers', 'unfollowArtistsOrUsers'] as const)(
		'%s goes out in parts of 50',
		async (name) => {
			await follow[name]({ type: 'artist', ids: ids(51) });
			const method = name === 'followArtistsOrUsers' ? 'PUT' : 'DELETE';
			expect(sent()).toEqual([
				[`${method} /me/following?type=artist&ids=${ids(50).join('%2C')}`, ''],
				[`${method} /me/following?type=artist&ids=${ids(51)[50]}`, ''],
			]);
		},
	);

	it('is checked for each, in order', async () => {
		server.script(
			{ status: 200, body: JSON.stringify(Array(50).fill(true)) },
			{ status: 200, body: '[false]' },
		);
		expect(await follow.checkFollowingArtistsOrUsers({ type: 'artist', ids: ids(51) })).toEqual([
			...Array(50).fill(true),
			false,
		]);
	});

	it('takes names of people in any script', async () => {
		await follow.followArtistsOrUsers({ type: 'user', ids: ['robin.b', 'Zoë'] });
		expect(sent()).toEqual([['PUT /me/following?type=user&ids=robin.b%2CZo%C3%AB', '']]);
	});

	it('a playlist says who may know only when asked to', async () => {
		await follow.followPlaylist({ playlist_id });
		await follow.followPlaylist({ playlist_id, public: false });
		expect(sent()).toEqual([
			[`PUT /playlists/${playlist_id}/followers`, ''],
			[`PUT /playlists/${playlist_id}/followers`, '{"public":false}'],
		]);
	});
});

it('reads the artists without those that are null', async () => {
	const items = [null, { id: '1', name: 'Nina' }, 'x'];
	server.script({
		status: 200,
		body: JSON.stringify({ artists: { items, cursors: { after: 'a' }, total: 3 } }),
	});
	expect(await follow.getFollowedArtists({ type: 'artist', limit: 50 })).toMatchObject({
		artists: { items: [{ name: 'Nina' }], cursors: { after: 'a' }, total: 3 },
	});
});

it.each<[call: (follow: Spotify['follow']) => Promise<unknown>, why: InvalidReason]>([
	[({ getFollowedArtists }) => getFollowedArtists({ type: 'artist', limit: 51 }), 'outOfRange'],
	[({ getFollowedArtists }) => getFollowedArtists({ type: 'artist', limit: 0 }), 'outOfRange'],
	[({ getFollowedArtists }) => getFollowedArtists({ type: 'artist', after: '' }), 'malformedId'],
	[({ getFollowedArtists }) => getFollowedArtists({ type: 'artist', after: '../x' }), 'malformedId'],
	[({ followArtistsOrUsers }) => followArtistsOrUsers({ type: 'artist', ids: [] }), 'empty'],
	[({ followArtistsOrUsers }) => followArtistsOrUsers({ type: 'artist', ids: ['robin'] }), 'malformedId'],
	[({ followArtistsOrUsers }) => followArtistsOrUsers({ type: 'user', ids: ['a,b'] }), 'malformedId'],
	[({ unfollowArtistsOrUsers }) => unfollowArtistsOrUsers({ type: 'user', ids: ['a', '..'] }), 'malformedId'],
	[
		({ unfollowArtistsOrUsers }) => unfollowArtistsOrUsers({ type: 'artist', ids: [...ids(50), ''] }),
		'malformedId',
	],
	[
		({ checkFollowingArtistsOrUsers }) => checkFollowingArtistsOrUsers({ type: 'user', ids: ['a b'] }),
		'malformedId',
	],
	[({ followPlaylist }) => followPlaylist({ playlist_id: '../me' }), 'malformedId'],
	[({ unfollowPlaylist }) => unfollowPlaylist({ playlist_id: '' }), 'malformedId'],
	[({ checkUsersFollowPlaylist }) => checkUsersFollowPlaylist({ playlist_id: '%2e%2e' }), 'malformedId'],
	[({ checkUsersFollowPlaylist }) => checkUsersFollowPlaylist({ playlist_id, ids: [] }), 'empty'],
	[
		({ checkUsersFollowPlaylist }) => checkUsersFollowPlaylist({ playlist_id, ids: ['a', 'b'] }),
		'outOfRange',
	],
	[({ checkUsersFollowPlaylist }) => checkUsersFollowPlaylist({ playlist_id, ids: ['a/b'] }), 'malformedId'],
])('sends nothing that Spotify would refuse (%#)', async (call, why) => {
	expect(await problemOf(call(follow))).toEqual({ kind: 'invalid', why });
	expect(server.requests).toEqual([]);
});
