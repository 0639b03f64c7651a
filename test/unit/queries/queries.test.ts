import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { List } from '../../../app/queries/contract.ts';
import { settle } from '../spotify/setup.ts';
import { first, openQueries, problemIn, valueIn } from './open-queries.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const likedSongs: List = { of: 'library', section: 'tracks' };

describe('answers are kept', () => {
	const album = 'spotify:album:N10ubOoyeRqiEYhLiSxXEe';
	const artist = 'spotify:artist:2MPxMSt6cTt9MxYIw7diEn';

	it.each([
		['a search', { of: 'search', text: 'rain', kind: 'track' }, MINUTE_MS],
		['the library', likedSongs, 2 * MINUTE_MS],
		['followed artists', { of: 'library', section: 'artists' }, 2 * MINUTE_MS],
		['an album', { of: 'items', uri: album }, 10 * MINUTE_MS],
		['an artist’s albums', { of: 'artistAlbums', uri: artist }, HOUR_MS],
		['a shelf', { of: 'home', shelf: 'newReleases' }, HOUR_MS],
	] satisfies readonly (readonly [string, List, number])[])('of %s', async (_, list, ageMs) => {
		const { queries, clock, asked, signInAgain } = await openQueries();
		const before = await valueIn(queries.getList(list, 0));
		expect(asked()).toHaveLength(1);
		clock.advance(ageMs - SECOND_MS);
		expect(await valueIn(queries.getList(list, 0))).toBe(before);
		expect(asked()).toEqual([]);
		await signInAgain();
		clock.advance(SECOND_MS);
		await valueIn(queries.getList(list, 0));
		expect(asked()).toHaveLength(1);
	});

	it('of a playlist for five minutes, head and entries alike', async () => {
		const { queries, clock, embedded, asked } = await openQueries();
		const uri = `spotify:playlist:${first(embedded.catalogue.playlists.keys())}`;
		const both = () => Promise.all([queries.getDetails(uri), queries.getList({ of: 'items', uri }, 0)]);
		await both();
		expect(asked()).toHaveLength(3);
		clock.advance(2 * MINUTE_MS - SECOND_MS);
		await both();
		expect(asked()).toEqual([]);
		clock.advance(SECOND_MS);
		await both();
		expect(asked()).toEqual(['GET /v1/me/library/contains']);
		clock.advance(3 * MINUTE_MS);
		await both();
		expect(new Set(asked())).toEqual(
			new Set([`GET ${uri.replace('spotify:playlist:', '/v1/playlists/')}`, 'GET /v1/me/library/contains']),
		);
	});

	it('of the same search, however it was spaced', async () => {
		const { queries, asked } = await openQueries();
		await valueIn(queries.getList({ of: 'search', text: 'rain', kind: 'track' }, 0));
		await valueIn(queries.getList({ of: 'search', text: ' rain ', kind: 'track' }, 0));
		expect(asked()).toHaveLength(1);
		await valueIn(queries.getList({ of: 'search', text: 'rain', kind: 'album' }, 0));
		await valueIn(queries.getList({ of: 'search', text: 'rain', kind: 'track' }, 1));
		expect(asked()).toHaveLength(2);
	});

	it('but not of the queue and the devices, which change all the time', async () => {
		const { queries, asked } = await openQueries();
		await valueIn(queries.getList({ of: 'queue' }, 0));
		await valueIn(queries.getList({ of: 'queue' }, 0));
		await valueIn(queries.getDevices());
		await valueIn(queries.getDevices());
		expect(asked()).toHaveLength(4);
	});

	it('by nobody who has to wait for the same: one request serves them all', async () => {
		const { queries, asked } = await openQueries();
		const answers = await Promise.all([
			valueIn(queries.getList(likedSongs, 0)),
			valueIn(queries.getList(likedSongs, 0)),
			valueIn(queries.getDevices()),
			valueIn(queries.getDevices()),
		]);
		expect(answers[0]).toBe(answers[1]);
		expect(answers[2]).toBe(answers[3]);
		expect(asked()).toHaveLength(2);
	});

	it('never of a failure', async () => {
		const { queries, embedded, clock } = await openQueries();
		embedded.faults.add({ on: 'GET /v1/me/tracks', times: 2, fault: { kind: 'status', status: 502 } });
		expect(await settle(problemIn(queries.getList(likedSongs, 0)), clock)).toEqual({
			kind: 'server',
			status: 502,
		});
		expect((await valueIn(queries.getList(likedSongs, 0))).rows).toHaveLength(50);
	});
});

describe('after a change', () => {
	it('a list that is stale is read anew, and no other', async () => {
		const { queries, asked } = await openQueries();
		const albums: List = { of: 'library', section: 'albums' };
		const readAll = () =>
			Promise.all([
				queries.getList(likedSongs, 0),
				queries.getList(likedSongs, 1),
				queries.getList(albums, 0),
			]);
		await readAll();
		asked();
		queries.forget([likedSongs]);
		await readAll();
		expect(asked()).toEqual(['GET /v1/me/tracks', 'GET /v1/me/tracks']);
	});

	it('a playlist that is stale is read anew, whichever way it is named', async () => {
		const { queries, embedded, asked } = await openQueries();
		const [uri = '', other] = [...embedded.catalogue.playlists.keys()].map((id) => `spotify:playlist:${id}`);
		const readAll = () =>
			Promise.all([
				queries.getDetails(uri),
				queries.getList({ of: 'items', uri }, 0),
				queries.getList({ of: 'items', uri }, 1),
				queries.getDetails(`${other}`),
			]);
		await readAll();
		asked();
		queries.forget([uri]);
		await readAll();
		expect(asked()).toHaveLength(3);
		queries.forget([{ of: 'items', uri }]);
		await readAll();
		expect(asked()).toHaveLength(3);
	});

	it('what was asked for before is not kept', async () => {
		const { queries, asked } = await openQueries();
		const before = queries.getList(likedSongs, 0);
		queries.clear();
		await valueIn(before);
		await valueIn(queries.getList(likedSongs, 0));
		expect(asked()).toHaveLength(2);
	});

	it('nothing is known any more once everything is forgotten', async () => {
		const { queries, embedded, asked } = await openQueries();
		const uri = `spotify:playlist:${first(embedded.catalogue.playlists.keys())}`;
		const readAll = () =>
			Promise.all([queries.getDetails(uri), queries.getList({ of: 'library', section: 'artists' }, 0)]);
		await readAll();
		const atFirst = asked();
		queries.clear();
		await readAll();
		expect(asked().toSorted()).toEqual(atFirst.toSorted());
	});
});

describe('whether things are saved', () => {
	it('is told in the order of the question, and false of what cannot be', async () => {
		const { queries, embedded, asked } = await openQueries();
		const [liked, other] = [...embedded.catalogue.tracks.keys()].map((id) => `spotify:track:${id}`);
		const chapter = `spotify:chapter:${first(embedded.catalogue.chapters.keys())}`;
		const playlist = `spotify:playlist:${first(embedded.catalogue.playlists.keys())}`;
		const uris = [`${other}`, `${liked}`, chapter, 'spotify:local:A:B:C:180', playlist, `${liked}`];
		expect(await valueIn(queries.getSaved(uris))).toEqual([false, true, false, false, true, true]);
		expect(asked()).toEqual(['GET /v1/me/library/contains']);
	});

	it('is asked of Spotify in one go, and only of what is not known', async () => {
		const { queries, embedded, clock } = await openQueries();
		const asked: string[] = [];
		embedded.requests.subscribe(({ query }) => asked.push(query.uris ?? ''));
		const [a, b, c] = [...embedded.catalogue.tracks.keys()].map((id) => `spotify:track:${id}`);
		await valueIn(queries.getSaved([`${a}`, `${b}`]));
		await valueIn(queries.getSaved([`${b}`, `${c}`, `${a}`]));
		await valueIn(queries.getSaved([`${c}`]));
		expect(asked).toEqual([`${a},${b}`, c]);
		clock.advance(2 * MINUTE_MS);
		queries.forget([`${b}`]);
		await valueIn(queries.getSaved([`${a}`]));
		expect(asked.at(-1)).toBe(a);
	});

	it('takes as many requests as Spotify needs for them', async () => {
		const { queries, embedded, asked } = await openQueries();
		const uris = [...embedded.catalogue.tracks.keys()].slice(0, 100).map((id) => `spotify:track:${id}`);
		expect(await valueIn(queries.getSaved(uris))).toEqual(uris.map((uri) => embedded.listener.hasLiked(uri)));
		expect(asked()).toHaveLength(3);
	});

	it('asks for nothing where nothing can be saved', async () => {
		const { queries, asked } = await openQueries();
		expect(await valueIn(queries.getSaved(['spotify:local:A:B:C:180']))).toEqual([false]);
		expect(asked()).toEqual([]);
	});

	it.each(['', 'spotify:track:1', 'https://example.org/', 'spotify:hologram:0000000000000000000000'])(
		'is not asked of %j',
		async (uri) => {
			const { queries, asked } = await openQueries();
			expect(await problemIn(queries.getSaved([uri]))).toEqual({ kind: 'invalid', why: 'malformedUri' });
			expect(asked()).toEqual([]);
		},
	);

	it('fails as a whole, and is asked again', async () => {
		const { queries, embedded, clock } = await openQueries();
		const uri = `spotify:track:${first(embedded.catalogue.tracks.keys())}`;
		embedded.faults.add({ on: 'GET /v1/me/library/contains', times: 2, fault: { kind: 'reset' } });
		const [one, other] = [queries.getSaved([uri]), queries.getSaved([uri])];
		expect(await settle(problemIn(one), clock)).toMatchObject({ kind: 'server' });
		expect(await other).toEqual(await one);
		expect(await valueIn(queries.getSaved([uri]))).toEqual([true]);
	});
});

describe('devices', () => {
	it('come with the active one told apart', async () => {
		const { queries, embedded } = await openQueries();
		const devices = await valueIn(queries.getDevices());
		expect(devices.map(({ name }) => name)).toEqual(['Desk computer', 'Pocket phone', 'Kitchen speaker']);
		expect(devices[0]).toEqual({
			id: embedded.listener.devices()[0]?.id,
			name: 'Desk computer',
			type: 'computer',
			isActive: true,
			isRestricted: false,
			isPrivateSession: false,
			supportsVolume: true,
			volumePercent: 60,
		});
		expect(devices.filter(({ isActive }) => isActive)).toHaveLength(1);
	});

	it('are none where none is on', async () => {
		const { queries, embedded } = await openQueries();
		for (const { id } of embedded.listener.devices()) embedded.listener.setDevice(id, 'off');
		expect(await valueIn(queries.getDevices())).toEqual([]);
	});
});

describe('queries', () => {
	it('count as the person’s own doing', async () => {
		const { queries, ledger } = await openQueries();
		await valueIn(queries.getList(likedSongs, 0));
		expect(ledger.history().at(-1)).toMatchObject({ command: 1, popover: 0, background: 0 });
	});

	it('never reject', async () => {
		const { queries, embedded, clock } = await openQueries();
		await embedded.close();
		const uri = 'spotify:album:N10ubOoyeRqiEYhLiSxXEe';
		const answers = Promise.all([
			queries.getList(likedSongs, 0),
			queries.getDetails(uri),
			queries.getDevices(),
			queries.getSaved([uri]),
		]);
		for (const answer of await settle(answers, clock)) expect(answer).toMatchObject({ ok: false });
		await setImmediate();
	});
});
