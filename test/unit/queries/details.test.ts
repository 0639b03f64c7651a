import { describe, expect, it } from 'vitest';
import { accessModes } from '../../../app/demo/access-mode.ts';
import { settle } from '../spotify/setup.ts';
import { first, type OpenQueries, openQueries, problemIn, valueIn } from './open-queries.ts';

const playlistUri = ({ embedded }: OpenQueries, name: string): string => {
	const found = [...embedded.catalogue.playlists.values()].find((playlist) => playlist.name === name);
	return `spotify:playlist:${found?.id}`;
};

const bareDetails = {
	description: '',
	isSaved: false,
	total: null,
	releaseDate: null,
	playlist: null,
	features: null,
};

describe.each(accessModes)('with %s access', (mode) => {
	it('a track tells where it is from', async () => {
		const { queries, embedded } = await openQueries(mode);
		const track = first(embedded.catalogue.tracks.values());
		const uri = `spotify:track:${track.id}`;
		embedded.listener.unlike(uri);
		expect(await valueIn(queries.getDetails(uri))).toEqual({
			...bareDetails,
			kind: 'track',
			uri,
			title: track.name,
			by: track.artists.map(({ id, name }) => ({ name, uri: `spotify:artist:${id}` })),
			album: { name: track.album.name, uri: `spotify:album:${track.album.id}` },
			cover: { url: `${embedded.origin}/covers/${track.album.id}/300` },
			url: `https://open.spotify.com/track/${track.id}`,
			explicit: track.explicit,
			durationMs: track.durationMs,
			isPlayable: true,
			releaseDate: track.album.releaseDate,
			features: mode === 'extended' ? expect.objectContaining({ tempo: expect.any(Number) }) : null,
		});
	});

	it('an album tells when it came out and how much is on it', async () => {
		const { queries, embedded } = await openQueries(mode);
		const album = first(embedded.catalogue.albums.values());
		expect(await valueIn(queries.getDetails(`spotify:album:${album.id}`))).toMatchObject({
			kind: 'album',
			title: album.name,
			by: [{ name: album.artist.name }],
			total: album.tracks.length,
			releaseDate: album.releaseDate,
			isSaved: true,
		});
	});

	it('an artist is followed or not', async () => {
		const { queries, embedded } = await openQueries(mode);
		const [followed, other] = embedded.catalogue.artists.values();
		expect(await valueIn(queries.getDetails(`spotify:artist:${followed?.id}`))).toMatchObject({
			kind: 'artist',
			title: followed?.name,
			isSaved: true,
		});
		expect(await valueIn(queries.getDetails(`spotify:artist:${other?.id}`))).toMatchObject({
			isSaved: false,
		});
	});

	it('a show, an episode, an audiobook and a chapter describe themselves', async () => {
		const { queries, embedded } = await openQueries(mode);
		const show = first(embedded.catalogue.shows.values());
		const audiobook = first(embedded.catalogue.audiobooks.values());
		const [episode] = show.episodes;
		const [chapter] = audiobook.chapters;
		expect(await valueIn(queries.getDetails(`spotify:show:${show.id}`))).toMatchObject({
			kind: 'show',
			description: show.description,
			total: show.episodes.length,
		});
		expect(await valueIn(queries.getDetails(`spotify:episode:${episode?.id}`))).toMatchObject({
			kind: 'episode',
			description: episode?.description,
			by: [{ name: show.name, uri: `spotify:show:${show.id}` }],
			releaseDate: episode?.releaseDate,
			isSaved: false,
		});
		expect(await valueIn(queries.getDetails(`spotify:audiobook:${audiobook.id}`))).toMatchObject({
			kind: 'audiobook',
			by: audiobook.authors.map((name) => ({ name, uri: null })),
			total: audiobook.chapters.length,
		});
		expect(await valueIn(queries.getDetails(`spotify:chapter:${chapter?.id}`))).toMatchObject({
			kind: 'chapter',
			by: [{ name: audiobook.name, uri: `spotify:audiobook:${audiobook.id}` }],
			durationMs: chapter?.durationMs,
			isSaved: null,
		});
	});

	it('a playlist is the listener’s own or somebody else’s', async () => {
		const opened = await openQueries(mode);
		const { queries, asked } = opened;
		const own = await valueIn(queries.getDetails(playlistUri(opened, 'Sunday Slow')));
		expect(own).toMatchObject({
			kind: 'playlist',
			by: [{ name: 'Robin Demo', uri: null }],
			description: 'No hurry before noon.',
			isSaved: true,
			playlist: { isOwn: true, isPublic: true, isCollaborative: false, isOpen: true },
		});
		expect(own.total).toBeGreaterThan(0);
		expect(asked()).toContain('GET /v1/me');
		const shared = await valueIn(queries.getDetails(playlistUri(opened, 'Road Trip North')));
		expect(shared.playlist).toMatchObject({ isOwn: false, isCollaborative: true, isOpen: true });
		const foreign = await valueIn(queries.getDetails(playlistUri(opened, 'Voices')));
		expect(foreign.playlist).toMatchObject({ isOwn: false, isOpen: mode === 'extended' });
		expect(foreign.total === null).toBe(mode !== 'extended');
		// Who is asking is known for a day.
		expect(asked()).not.toContain('GET /v1/me');
	});

	it.each([
		['spotify:track', 'malformedUri'],
		['spotify:track:0000', 'malformedUri'],
		['spotify:nonsense:0000000000000000000000', 'malformedUri'],
		['javascript:alert(1)', 'malformedUri'],
		['spotify:local:Artist:Album:Title:180', 'wrongType'],
		['spotify:user:robin.demo', 'wrongType'],
		['spotify:collection', 'wrongType'],
	] as const)('%j has no page', async (uri, why) => {
		const { queries, asked } = await openQueries(mode);
		expect(await problemIn(queries.getDetails(uri))).toEqual({ kind: 'invalid', why });
		expect(asked()).toEqual([]);
	});

	it.each(['track', 'episode', 'album', 'artist', 'playlist', 'show', 'audiobook', 'chapter'])(
		'a %s that Spotify does not know is not found',
		async (type) => {
			const { queries } = await openQueries(mode);
			const uri = `spotify:${type}:${'0'.repeat(22)}`;
			expect(await problemIn(queries.getDetails(uri))).toEqual({ kind: 'notFound' });
		},
	);
});

describe('details', () => {
	it('do not need to know whether something is saved, how it sounds, or who asks', async () => {
		const opened = await openQueries();
		const { queries, embedded, clock } = opened;
		for (const on of ['GET /v1/me', 'GET /v1/me/library/contains', 'GET /v1/audio-features/{id}'])
			embedded.faults.add({ on, times: 'always', fault: { kind: 'status', status: 500 } });
		const track = `spotify:track:${first(embedded.catalogue.tracks.keys())}`;
		expect(await settle(valueIn(queries.getDetails(track)), clock)).toMatchObject({
			isSaved: null,
			features: null,
			url: expect.any(String),
		});
		const playlist = playlistUri(opened, 'Sunday Slow');
		expect(await settle(valueIn(queries.getDetails(playlist)), clock)).toMatchObject({
			playlist: { isOwn: false },
		});
		embedded.faults.clear();
		expect(await valueIn(queries.getDetails(track))).toMatchObject({
			isSaved: true,
			features: { mode: expect.any(String) },
		});
		expect(await valueIn(queries.getDetails(playlist))).toMatchObject({ playlist: { isOwn: true } });
	});

	it('ask for audio features no more once they are known to be closed', async () => {
		const { queries, embedded, asked } = await openQueries('development-2026');
		const [one, other] = embedded.catalogue.tracks.keys();
		await valueIn(queries.getDetails(`spotify:track:${one}`));
		expect(asked().filter((request) => request.includes('audio-features'))).toHaveLength(1);
		await valueIn(queries.getDetails(`spotify:track:${other}`));
		expect(asked().filter((request) => request.includes('audio-features'))).toEqual([]);
	});

	it.each(['track', 'episode', 'chapter', 'album', 'artist', 'playlist', 'show', 'audiobook'] as const)(
		'ask for a %s by its id alone',
		async (type) => {
			const { queries, embedded } = await openQueries();
			const id = first(embedded.catalogue[`${type}s`].keys());
			const sent: string[] = [];
			embedded.requests.subscribe(({ path, query }) => {
				if (path.endsWith(`s/${id}`)) sent.push(...Object.keys(query));
			});
			await valueIn(queries.getDetails(`spotify:${type}:${id}`));
			expect(sent).toEqual(type === 'playlist' ? ['additional_types'] : []);
		},
	);

	it('take the older way of writing a playlist for the same one', async () => {
		const opened = await openQueries();
		const uri = playlistUri(opened, 'Sunday Slow');
		const { uri: found } = await valueIn(
			opened.queries.getDetails(uri.replace('spotify:', 'spotify:user:robin:')),
		);
		expect(found).toBe(uri);
		opened.asked();
		await valueIn(opened.queries.getDetails(uri));
		expect(opened.asked()).toEqual([]);
	});
});
