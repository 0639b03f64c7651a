import { expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import { buttonsFor, isPress } from '../../../app/notifications/buttons.ts';
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
	const buttons = buttonsFor(playback, en);
	expect(buttons.map(({ label }) => label)).toEqual(labels);
	expect(buttons.every(({ press }) => isPress(press))).toBe(true);
});
