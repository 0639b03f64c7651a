import { beforeEach, describe, expect, it } from 'vitest';
import { createPlaylistCovers, type PlaylistCovers } from '../../../app/playlists/playlist-cover.ts';
import { type Problem, SpotifyFailure } from '../../../app/problem.ts';
import type { WireImage } from '../../../app/spotify/cover.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const picture = { playlistId: '37i9dQZF1DXcBWIGoYBM5M', jpegBase64: '/9j/4AAQ' };
const mosaic: WireImage[] = [
	{ url: 'https://mosaic.scdn.co/640/old', width: 640 },
	{ url: 'https://mosaic.scdn.co/300/old', width: 300 },
];
const custom: WireImage[] = [{ url: 'https://image-cdn-ak.spotifycdn.com/image/new', width: null }];
const newCover = { url: 'https://image-cdn-ak.spotifycdn.com/image/new' };

let clock: FakeClock;
let covers: PlaylistCovers;
/** What was asked of Spotify, and when. */
let asked: string[];
let images: WireImage[];
let problemOfReads: Problem | null;
let problemOfUpload: Problem | null;

beforeEach(() => {
	clock = createFakeClock();
	asked = [];
	images = mosaic;
	problemOfReads = null;
	problemOfUpload = null;
	const at = (): string => `${clock.monotonicMs() / 1_000} s`;
	covers = createPlaylistCovers({
		clock,
		playlists: {
			async getPlaylistCover({ playlist_id }) {
				asked.push(`read ${playlist_id} ${at()}`);
				if (problemOfReads) throw new SpotifyFailure(problemOfReads);
				return images;
			},
			async uploadPlaylistCover({ playlist_id, image }) {
				asked.push(`upload ${playlist_id} ${image} ${at()}`);
				if (problemOfUpload) throw new SpotifyFailure(problemOfUpload);
			},
		},
	});
});

/** Lets all go on that waits for nothing but its turn. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

async function advance(ms: number): Promise<void> {
	await settle();
	clock.advance(ms);
	await settle();
}

it('gives the new cover as soon as Spotify shows it', async () => {
	const upload = covers.upload(picture);
	await advance(1_000);
	images = custom;
	await advance(2_000);
	expect(await upload).toEqual({ ok: true, cover: newCover });
	const { playlistId, jpegBase64 } = picture;
	expect(asked).toEqual([
		`read ${playlistId} 0 s`,
		`upload ${playlistId} ${jpegBase64} 0 s`,
		`read ${playlistId} 1 s`,
		`read ${playlistId} 3 s`,
	]);
	expect(clock.timers()).toBe(0);
});

it('gives the first cover of a playlist that had none', async () => {
	images = [];
	const upload = covers.upload(picture);
	await settle();
	images = custom;
	await advance(1_000);
	expect(await upload).toEqual({ ok: true, cover: newCover });
});

it('looks ever less often, and says that the picture follows when it does not appear', async () => {
	const upload = covers.upload(picture);
	for (let second = 0; second < 40; second++) await advance(1_000);
	expect(await upload).toEqual({ ok: true, cover: null });
	const reads = asked.filter((line) => line.startsWith('read')).map((line) => line.split(' ').at(-2));
	expect(reads).toEqual(['0', '1', '3', '7', '15', '30']);
});

it('does not take a cover that is gone for the new one', async () => {
	const upload = covers.upload(picture);
	await settle();
	images = [];
	await advance(1_000);
	images = custom;
	await advance(2_000);
	expect(await upload).toEqual({ ok: true, cover: newCover });
});

it('goes on looking after a look that failed', async () => {
	const upload = covers.upload(picture);
	await settle();
	problemOfReads = { kind: 'offline' };
	await advance(1_000);
	problemOfReads = null;
	images = custom;
	await advance(2_000);
	expect(await upload).toEqual({ ok: true, cover: newCover });
});

describe('what Spotify refuses', () => {
	it.each<Problem>([
		{ kind: 'tooLarge' },
		{ kind: 'badRequest' },
		{ kind: 'forbidden', why: 'missingScope' },
		{ kind: 'forbidden', why: 'notYours' },
		{ kind: 'rateLimited', untilAt: 5 },
	])('is told at once and not tried again: %o', async (problem) => {
		problemOfUpload = problem;
		expect(await covers.upload(picture)).toEqual({ ok: false, problem });
		expect(asked).toHaveLength(2);
		expect(clock.timers()).toBe(0);
	});

	it('sends nothing when it does not even know the playlist', async () => {
		problemOfReads = { kind: 'notFound' };
		expect(await covers.upload(picture)).toEqual({ ok: false, problem: { kind: 'notFound' } });
		expect(asked).toHaveLength(1);
	});
});

it('hides no fault of its own behind a problem', async () => {
	const broken = createPlaylistCovers({
		clock,
		playlists: {
			getPlaylistCover: () => Promise.reject(new TypeError('broken')),
			uploadPlaylistCover: async () => {},
		},
	});
	await expect(broken.upload(picture)).rejects.toThrow(TypeError);
});

describe('when Baton ends', () => {
	it('waits for no picture any more', async () => {
		const uploads = [covers.upload(picture), covers.upload(picture)];
		await settle();
		covers.dispose();
		expect(await Promise.all(uploads)).toEqual([
			{ ok: true, cover: null },
			{ ok: true, cover: null },
		]);
		expect(clock.timers()).toBe(0);
	});

	it('begins no waiting either', async () => {
		covers.dispose();
		expect(await covers.upload(picture)).toEqual({ ok: true, cover: null });
		expect(clock.timers()).toBe(0);
	});
});
