import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import { presentWords, wordsOf } from '../../../app/notifications/words.ts';
import type { AppState } from '../../../app/state.ts';
import { appState, playing, track } from '../desktop/states.ts';

const formatTime = (): string => '12:00';

describe('the words of an announcement', () => {
	it('shows a song as Spotify names it, in every language', () => {
		const song = {
			title: 'Paper Lanterns',
			body: 'Ada Quill · Harbour',
			coverUrl: 'https://i.scdn.co/image/x',
		};
		for (const messages of [en, zhCN]) {
			expect(
				wordsOf({ kind: 'item', itemUri: 'spotify:track:x', ...song }, messages, formatTime),
			).toMatchObject(song);
		}
	});

	it('says why a press failed, and when it would work again', () => {
		const words = wordsOf({ kind: 'problem', problem: { kind: 'quotaSpent', untilAt: 0 } }, en, formatTime);
		expect(words).toMatchObject({ title: en.notification.failed, coverUrl: null, itemUri: null });
		expect(words.body).toContain('12:00');
	});
});

describe('what is playing', () => {
	it.each<[string, Partial<AppState>, title: string, body: string]>([
		['a song', {}, track.title, 'Ada Quill, The Tides · Harbour'],
		[
			'a song that stands still',
			{ playback: playing({ isPlaying: false }) },
			track.title,
			'Ada Quill, The Tides · Harbour',
		],
		[
			'an advertisement',
			{ playback: playing({ item: { kind: 'ad' } }) },
			en.player.advertisement,
			en.player.advertisementHint,
		],
		['something unknown', { playback: playing({ item: { kind: 'unknown' } }) }, en.player.unknownItem, ''],
		['silence', { playback: { kind: 'idle' } }, en.player.nothingPlaying, en.player.nothingPlayingHint],
		['nothing that was read yet', { playback: { kind: 'unknown' } }, en.player.loading, ''],
		['nothing, signed out', { session: { kind: 'signedOut', why: 'byPerson' } }, en.tray.notConnected, ''],
	])('is told of %s', (_what, state, title, body) => {
		expect(presentWords(appState(state), en)).toMatchObject({ title, body });
	});
});
