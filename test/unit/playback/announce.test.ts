import { describe, expect, it } from 'vitest';
import { announce, type Change } from '../../../app/playback/announce.ts';
import { episode, localFile, otherTrack, paused, playing, track } from './playbacks.ts';

const change: Change = {
	before: playing,
	after: { ...playing, item: otherTrack },
	lastItemUri: track.uri,
	cause: null,
	popoverOpen: false,
	tellsOfSongs: true,
};

describe('announce', () => {
	it('tells title, artists, album and cover of a new track', () => {
		expect(announce(change)).toEqual({
			title: 'Morning Ferry',
			body: 'The Lanterns, Ida Moor · Night Lines',
			coverUrl: 'https://i.scdn.co/image/one',
			itemUri: otherTrack.uri,
		});
	});

	it('tells the show of an episode', () => {
		expect(announce({ ...change, after: { ...playing, item: episode } })).toEqual({
			title: 'On Tides',
			body: 'Coast Talk',
			coverUrl: null,
			itemUri: episode.uri,
		});
	});

	it('leaves out what a local file does not have', () => {
		expect(announce({ ...change, after: { ...playing, item: localFile } })).toMatchObject({
			title: 'Demo Tape',
			body: 'Uncle Ferdi',
			coverUrl: null,
		});
	});

	it.each<[string, Partial<Change>]>([
		['when music begins after silence', { before: { kind: 'idle' }, lastItemUri: null }],
		['when a key brought it', { cause: 'hotkey' }],
		['when the menu brought it', { cause: 'tray' }],
		['after an advertisement', { before: { ...playing, item: { kind: 'ad' } } }],
	])('speaks %s', (_when, part) => {
		expect(announce({ ...change, ...part })).not.toBeNull();
	});

	it.each<[string, Partial<Change>]>([
		['on the first read of a session', { before: { kind: 'unknown' }, lastItemUri: null }],
		['about the same item', { after: paused }],
		[
			'about the item that goes on after an advertisement',
			{ before: { ...playing, item: { kind: 'ad' } }, after: playing },
		],
		['about an advertisement', { after: { ...playing, item: { kind: 'ad' } } }],
		['about what Baton does not know', { after: { ...playing, item: { kind: 'unknown' } } }],
		['about what does not play', { after: { ...paused, item: otherTrack } }],
		['when the music ends', { after: { kind: 'idle' } }],
		['while the popover shows it', { popoverOpen: true }],
		['when the popover brought it', { cause: 'popover' }],
		['when told to be quiet', { tellsOfSongs: false }],
	])('says nothing %s', (_when, part) => {
		expect(announce({ ...change, ...part })).toBeNull();
	});
});
