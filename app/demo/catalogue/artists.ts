import { between, createRandom, type Random, seedOf } from '../random.ts';
import type { ArtistName } from './artist-names.ts';
import { idFor } from './ids.ts';
import type { Album, Artist, Track } from './model.ts';
import { makeTitle } from './titles.ts';

type Named = { readonly id: string; readonly name: string };

/** What each artist has out: how many tracks, at least and at most. */
const RELEASES = [
	{ type: 'album', tracks: [11, 14] },
	{ type: 'album', tracks: [10, 13] },
	{ type: 'single', tracks: [4, 6] },
	{ type: 'single', tracks: [1, 2] },
	{ type: 'album', tracks: [8, 12] },
] as const;

const LEAST_TRACKS_OF_AN_ARTIST = 26;

/** Every other artist has all of the releases, the rest leave out the last. Guests are from among them. */
export function makeArtists(artistNames: readonly ArtistName[]): Artist[] {
	const named = artistNames.map(({ name }) => ({ id: idFor(`artist/${name}`), name }));
	return artistNames.map((artistName, index) => {
		const artist = named[index] ?? { id: '', name: '' };
		const releases = RELEASES.slice(0, index % 2 === 0 ? RELEASES.length : -1);
		return {
			...artist,
			albums: releases.map((release, nth) => makeAlbum(artistName, artist, named, release, nth)),
		};
	});
}

/** Artists whom nobody knows, with at least so many tracks between them. */
export function furtherArtists(leastTracks: number): Artist[] {
	const count = Math.max(0, Math.ceil(leastTracks / LEAST_TRACKS_OF_AN_ARTIST));
	const random = createRandom(seedOf('further artists'));
	const names = uniqueTitles(count, () => `${makeTitle(random, 'latin')} Ensemble`);
	return makeArtists(names.map((name) => ({ name, script: 'latin' })));
}

function makeAlbum(
	{ name, script }: ArtistName,
	artist: Named,
	everybody: readonly Named[],
	release: (typeof RELEASES)[number],
	nth: number,
): Album {
	const key = `album/${name}/${nth}`;
	const random = createRandom(seedOf(key));
	const titles = uniqueTitles(between(random, release.tracks[0], release.tracks[1]), () =>
		makeTitle(random, script),
	);
	const tracks: Track[] = [];
	const album: Album = {
		id: idFor(key),
		name: release.type === 'single' ? (titles[0] ?? name) : makeTitle(random, script),
		type: release.type,
		artist,
		releaseDate: makeDate(random, 2011, 2026),
		tracks,
	};
	titles.forEach((title, index) => {
		const guest = everybody[between(random, 0, everybody.length - 1)] ?? artist;
		const hasGuest = guest !== artist && random() < 0.1;
		tracks.push({
			id: idFor(`${key}/track/${index}`),
			name: hasGuest && script === 'latin' ? `${title} (feat. ${guest.name})` : title,
			album,
			artists: hasGuest ? [artist, guest] : [artist],
			durationMs: makeDuration(random),
			explicit: random() < 0.08,
			trackNumber: index + 1,
			isrc: `QZ${between(random, 1_000_000_000, 9_999_999_999)}`,
		});
	});
	return album;
}

function uniqueTitles(count: number, make: () => string): string[] {
	const titles = new Set<string>();
	while (titles.size < count) titles.add(make());
	return [...titles];
}

/** Mostly two and a half to five minutes, now and then an interlude or something epic. */
function makeDuration(random: Random): number {
	const sort = random();
	if (sort < 0.03) return between(random, 38_000, 90_000);
	if (sort > 0.98) return between(random, 480_000, 760_000);
	return between(random, 150_000, 300_000);
}

export function makeDate(random: Random, firstYear: number, lastYear: number): string {
	const year = between(random, firstYear, lastYear);
	const month = String(between(random, 1, 10)).padStart(2, '0');
	return `${year}-${month}-${String(between(random, 1, 28)).padStart(2, '0')}`;
}
