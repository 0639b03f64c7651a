import { describe, expect, it } from 'vitest';
import { songLine, titleBesideIcon, tooltip } from '../../../app/desktop/tray-text.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { AppState, PlayingItem } from '../../../app/state.ts';
import { appState, playing, track } from './states.ts';

const atNoon = (): string => '12:00';
const tooltipOf = (state: AppState, platform: NodeJS.Platform = 'linux'): string =>
	tooltip(state, en, atNoon, platform);
const titled = (title: string): AppState =>
	appState({ playback: playing({ item: { ...track, title, artists: [] } }) });

describe('the line about what is playing', () => {
	it.each<[string, PlayingItem, string]>([
		['a track', track, 'Paper Lanterns · Ada Quill, The Tides'],
		[
			'an episode',
			{
				kind: 'episode',
				uri: 'spotify:episode:1',
				title: 'On Foghorns',
				show: { name: 'Coastal Notes', url: null },
				durationMs: 1,
				explicit: false,
				cover: null,
				url: 'https://open.spotify.com/episode/1',
			},
			'On Foghorns · Coastal Notes',
		],
		[
			'a local file',
			{ kind: 'local', uri: 'spotify:local:1', title: 'Demo tape', artists: '', album: '', durationMs: 1 },
			'Demo tape',
		],
		['an advertisement', { kind: 'ad' }, en.player.advertisement],
		['something new', { kind: 'unknown' }, en.player.unknownItem],
	])('names %s', (_name, item, expected) => {
		expect(songLine(appState({ playback: playing({ item }) }), en)).toBe(expected);
	});

	it('says that it is paused', () => {
		expect(songLine(appState({ playback: playing({ isPlaying: false }) }), en)).toBe(
			'Paused: Paper Lanterns · Ada Quill, The Tides',
		);
	});

	it.each<[string, Partial<AppState>, string]>([
		['nothing plays', { playback: { kind: 'idle' } }, en.tray.nothingPlaying],
		['nothing was read yet', { playback: { kind: 'unknown' } }, en.tray.nothingPlaying],
		['nobody is signed in', { session: { kind: 'signedOut', why: 'firstStart' } }, en.tray.notConnected],
		['somebody is signing in', { session: { kind: 'signingIn' } }, en.tray.notConnected],
		['the network is gone', { problem: { kind: 'offline' } }, en.tray.notConnected],
	])('says so when %s', (_name, changes, expected) => {
		expect(songLine(appState(changes), en)).toBe(expected);
	});
});

it.each([
	['a line break', 'First\nsecond', 'First second'],
	['colours for a terminal', '\u001B[31mRed', '[31mRed'],
	['marks that turn the direction of the rest', '\u202Eabc\u2066', 'abc'],
])('keeps %s in a title to itself', (_name, title, shown) => {
	expect(songLine(titled(title), en)).toBe(shown);
});

describe('the title beside the icon', () => {
	const beside = (state: AppState, songBesideIcon = true): string =>
		titleBesideIcon({ ...state, settings: { ...state.settings, songBesideIcon } }, en);

	it('is there for who wants it', () => {
		expect(beside(titled('Paper Lanterns'))).toBe('Paper Lanterns');
		expect(beside(titled('Paper Lanterns'), false)).toBe('');
	});

	it.each<[string, Partial<AppState>]>([
		['nothing plays', { playback: { kind: 'idle' } }],
		['it is paused', { playback: playing({ isPlaying: false }) }],
		['nobody is signed in', { session: { kind: 'signedOut', why: 'byPerson' } }],
		['the network is gone', { problem: { kind: 'offline' } }],
	])('is empty while %s', (_name, changes) => {
		expect(beside(appState(changes))).toBe('');
	});

	it.each([
		['letters', 'a'.repeat(10_000), `${'a'.repeat(29)}…`],
		['emoji of several parts', '👩‍🚀'.repeat(20), `${'👩‍🚀'.repeat(5)}…`],
	])('leaves room for other icons, whatever the number of %s', (_name, title, shown) => {
		expect(beside(titled(title))).toBe(shown);
	});
});

describe('the tooltip', () => {
	it('is the song', () => {
		expect(tooltipOf(appState())).toBe('Paper Lanterns · Ada Quill, The Tides');
	});

	it('is what is in the way, with the time when it ends', () => {
		expect(tooltipOf(appState({ problem: { kind: 'quotaSpent', untilAt: 1 } }))).toBe(
			phrase(en, 'problem', 'quotaSpent', { until: '12:00' }),
		);
	});

	it('says that Baton is not connected rather than why a signed out player failed', () => {
		const state = appState({
			session: { kind: 'signedOut', why: 'byPerson' },
			problem: { kind: 'signedOut' },
		});
		expect(tooltipOf(state)).toBe(en.tray.notConnected);
	});

	it('keeps ampersands on Windows, which swallows single ones', () => {
		expect(tooltipOf(titled('You & I'), 'win32')).toBe('You &&& I');
		expect(tooltipOf(titled('You & I'), 'darwin')).toBe('You & I');
	});

	it.each([
		['letters', 'a'],
		['emoji of several parts', '👩‍🚀'],
		['ampersands', '&'],
		['Chinese', '歌'],
	])('is never longer than Windows takes, nor torn within %s', (_name, character) => {
		const text = tooltipOf(titled(character.repeat(200)), 'win32');
		const shown = text.replaceAll('&&&', '&');
		expect(text.length).toBeLessThanOrEqual(127);
		expect(text.length).toBeGreaterThan(110);
		expect(shown.endsWith('…')).toBe(true);
		expect(shown.slice(0, -1).replaceAll(character, '')).toBe('');
	});
});
