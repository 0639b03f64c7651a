import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDocument } from '../../../app/memory-document.ts';
import { createLatestPlaylists, type LatestPlaylists } from '../../../app/playlists/latest-playlists.ts';
import type { Pin } from '../../../app/queries/contract.ts';
import { loadSettings, type SettingsStore } from '../../../app/settings/settings.ts';
import type { Playback } from '../../../app/state.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { playing } from '../desktop/states.ts';

const id = (letter: string): string => letter.repeat(22);
const uri = (letter: string): string => `spotify:playlist:${id(letter)}`;
const row = (letter: string, title = `Playlist ${letter}`) => ({
	kind: 'playlist' as const,
	uri: uri(letter),
	title,
});

let playback: Store<Playback>;
let settings: SettingsStore;
let latest: LatestPlaylists;

beforeEach(() => {
	playback = createStore<Playback>({ kind: 'unknown' });
	settings = loadSettings(memoryDocument(), 'linux').settings;
	latest = createLatestPlaylists({ playback, settings });
});

const play = (contextUri: string | null): void => playback.update(() => playing({ contextUri }));
const kept = (): readonly Pin[] => settings.get().latestPlaylists;
const titles = (): readonly string[] => kept().map(({ title }) => title);

describe('playlists', () => {
	it('are those played last, the newest first', () => {
		latest.learn([row('a'), row('b'), null]);
		play(uri('a'));
		play(uri('b'));
		play(null);
		play(uri('a'));
		expect(kept()).toEqual([
			{ uri: uri('a'), title: 'Playlist a' },
			{ uri: uri('b'), title: 'Playlist b' },
		]);
	});

	it('have those that got something as well', () => {
		latest.learn([row('a'), row('b')]);
		play(uri('a'));
		settings.update({ recentPlaylists: [id('b')] });
		expect(titles()).toEqual(['Playlist b', 'Playlist a']);
	});

	it('wait for their name again, when hundreds of others were shown since', () => {
		const others = Array.from({ length: 499 }, (_, index) => ({
			...row('x', `Other ${index}`),
			uri: `spotify:playlist:${String(index).padStart(22, '0')}`,
		}));
		latest.learn([row('a'), row('b'), ...others.slice(1)]);
		latest.learn([row('a')]);
		latest.learn(others);
		play(uri('b'));
		expect(kept()).toEqual([]);
		play(uri('a'));
		expect(titles()).toEqual(['Playlist a']);
	});

	it('wait for their name until a view shows it', () => {
		play(uri('a'));
		expect(kept()).toEqual([]);
		latest.learn([row('b')]);
		expect(kept()).toEqual([]);
		latest.learn([row('a')]);
		expect(titles()).toEqual(['Playlist a']);
	});

	it('need not wait where they are pinned', () => {
		settings.update({ pins: [{ uri: uri('a'), title: 'Morning' }] });
		play(uri('a'));
		expect(titles()).toEqual(['Morning']);
	});

	it('are no more than anybody looks through', () => {
		const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		latest.learn(letters.map((letter) => row(letter)));
		for (const letter of letters) play(uri(letter));
		expect(titles()).toEqual(['g', 'f', 'e', 'd', 'c'].map((letter) => `Playlist ${letter}`));
	});

	it('take a new name, in their place', () => {
		latest.learn([row('a'), row('b')]);
		play(uri('a'));
		play(uri('b'));
		latest.learn([row('a', 'Evening')]);
		expect(titles()).toEqual(['Playlist b', 'Evening']);
	});

	it.each([
		'spotify:album:6akEvsycLGftJxYudPjmqK',
		'spotify:playlist:short',
		'spotify:user:ida:collection',
		'',
	])('have nothing else in them: %s', (contextUri) => {
		latest.learn([{ kind: 'playlist', uri: contextUri, title: 'Strange' }]);
		play(contextUri);
		expect(kept()).toEqual([]);
	});

	it('are written only when they change', () => {
		latest.learn([row('a')]);
		play(uri('a'));
		const before = settings.get();
		playback.update(() => playing({ contextUri: uri('a'), isPlaying: false }));
		latest.learn([row('a')]);
		play(null);
		play(uri('a'));
		expect(settings.get()).toBe(before);
	});

	it('are remembered although the disk is full', () => {
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
		latest.dispose();
		const full: SettingsStore = {
			...settings,
			update(patch) {
				settings.update(patch);
				throw new Error('ENOSPC');
			},
		};
		latest = createLatestPlaylists({ playback, settings: full });
		latest.learn([row('a')]);
		play(uri('a'));
		expect(titles()).toEqual(['Playlist a']);
		expect(warned).toHaveBeenCalledOnce();
		warned.mockRestore();
	});

	it('are followed no more after the end', () => {
		latest.learn([row('a')]);
		latest.dispose();
		play(uri('a'));
		expect(kept()).toEqual([]);
	});
});
