import { expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { buttonsFor } from '../../../app/notifications/buttons.ts';
import { playingIdentity } from '../../../app/playback/identity.ts';
import type { Playback } from '../../../app/state.ts';
import { computer, episode, localFile, paused, playing } from '../playback/playbacks.ts';

it.each<[string, Playback, string[]]>([
	['a song that plays', playing, ['Previous', 'Pause', 'Next', 'Like']],
	['a song that stands still', paused, ['Previous', 'Play', 'Next', 'Like']],
	['a song that is liked', { ...playing, liked: true }, ['Previous', 'Pause', 'Next', 'Unlike']],
	['an episode', { ...playing, item: episode }, ['Previous', 'Pause', 'Next', 'Save']],
	[
		'an episode that is saved',
		{ ...playing, item: episode, liked: true },
		['Previous', 'Pause', 'Next', 'Remove'],
	],
	['a file of the person’s own', { ...playing, item: localFile }, ['Previous', 'Pause', 'Next']],
	['the first of an album', { ...playing, disallows: ['previous'] }, ['Pause', 'Next', 'Like']],
	[
		'a device that cannot be controlled',
		{ ...playing, device: { ...computer, isRestricted: true } },
		['Like'],
	],
	['an advertisement', { ...playing, item: { kind: 'ad' }, disallows: ['next', 'previous', 'pause'] }, []],
	['silence', { kind: 'idle' }, []],
	['what is not known yet', { kind: 'unknown' }, []],
])('the buttons for %s', (_what, playback, labels) => {
	expect(buttonsFor(playback, en).map(({ label }) => label)).toEqual(labels);
});

it.each<[string, Playback, object[]]>([
	['plays', { ...playing, liked: null }, [{ type: 'pause' }, { liked: true }]],
	['stands still and is liked', { ...paused, liked: true }, [{ type: 'play' }, { liked: false }]],
])('ask for what they say, of the very song that %s', (_what, playback, [toggle, like]) => {
	expect(buttonsFor(playback, en)).toMatchObject([
		{ name: 'previous', intent: { type: 'previous' } },
		{ intent: toggle },
		{ name: 'next', intent: { type: 'next' } },
		{ intent: { type: 'setLiked', uri: playingIdentity(playback), ...like } },
	]);
});
