import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../../app/messages/en.ts';
import {
	changedProperties,
	type PlayerProperties,
	type PropertyName,
	propertiesOf,
} from '../../../app/mpris/player-properties.ts';
import type { ActivePlayback, AppState, Playback, PlayerAction } from '../../../app/state.ts';
import { appState } from '../desktop/states.ts';
import { anyPlayback, computer, paused, playing } from '../playback/playbacks.ts';

const of = (playback: Playback, changes: Partial<AppState> = {}): PlayerProperties =>
	propertiesOf(appState({ playback, ...changes }), en.player);

const valueIn = (properties: PlayerProperties, name: PropertyName) => properties[name].value;

/** What can be done, without the `Can`. */
function abilities(properties: PlayerProperties): string[] {
	const names = ['CanPlay', 'CanPause', 'CanSeek', 'CanGoNext', 'CanGoPrevious'] as const;
	return names.filter((name) => valueIn(properties, name) === true).map((name) => name.slice(3));
}

const refusing = (playback: ActivePlayback, ...disallows: PlayerAction[]): ActivePlayback => ({
	...playback,
	disallows: [...playback.disallows, ...disallows],
});

describe('the properties of the player', () => {
	it.each([
		[playing, 'Playing'],
		[paused, 'Paused'],
		[{ kind: 'idle' }, 'Stopped'],
		[{ kind: 'unknown' }, 'Stopped'],
	] as const)('tell whether it plays: %#', (playback, status) => {
		expect(valueIn(of(playback), 'PlaybackStatus')).toBe(status);
	});

	it.each([
		['off', 'None'],
		['context', 'Playlist'],
		['track', 'Track'],
	] as const)('call the repeat mode %s %s', (repeat, status) => {
		expect(valueIn(of({ ...playing, repeat }), 'LoopStatus')).toBe(status);
	});

	it('have the volume from 0 to 1, and 0 where nobody knows', () => {
		expect(valueIn(of(playing), 'Volume')).toBe(0.5);
		expect(valueIn(of({ ...playing, device: { ...computer, volumePercent: null } }), 'Volume')).toBe(0);
		expect(valueIn(of({ kind: 'idle' }), 'Volume')).toBe(0);
	});

	const everything = ['Play', 'Pause', 'Seek', 'GoNext', 'GoPrevious'];
	const without = (...names: string[]) => everything.filter((name) => !names.includes(name));

	it.each<[string, Playback, string[]]>([
		['all while it plays', playing, everything],
		['all while it is paused: MPRIS does not care which it is now', paused, everything],
		['no skips where there is nothing to skip to', refusing(playing, 'next'), without('GoNext')],
		['none back either', refusing(playing, 'previous'), without('GoPrevious')],
		['no pause for a player that never pauses', refusing(playing, 'pause'), without('Pause')],
		['no play for one that cannot resume', refusing(paused, 'resume'), without('Play')],
		['no seeking where it is refused', refusing(playing, 'seek'), without('Seek')],
		['no seeking in an advertisement', { ...playing, item: { kind: 'ad' } }, without('Seek')],
		['no seeking in something unknown', { ...playing, item: { kind: 'unknown' } }, without('Seek')],
		['nothing on a restricted device', { ...playing, device: { ...computer, isRestricted: true } }, []],
		['play while no device is active, as one may be woken', { kind: 'idle' }, ['Play']],
		['play while nothing is known yet', { kind: 'unknown' }, ['Play']],
	])('offer %s', (_name, playback, offered) => {
		expect(abilities(of(playback))).toEqual(offered);
	});

	it('offer nothing to somebody who is signed out', () => {
		const session = { kind: 'signedOut', why: 'byPerson' } as const;
		expect(abilities(of({ kind: 'unknown' }, { session }))).toEqual([]);
	});
});

describe('what changed', () => {
	it('is nothing between two readings of the same', () => {
		fc.assert(
			fc.property(anyPlayback, (playback) => {
				expect(changedProperties(of(playback), of(structuredClone(playback)))).toEqual(new Map());
			}),
		);
	});

	it('is just what makes the new out of the old', () => {
		fc.assert(
			fc.property(anyPlayback, anyPlayback, (one, other) => {
				const [before, now] = [of(one), of(other)];
				const changed = changedProperties(before, now);
				expect({ ...before, ...Object.fromEntries(changed) }).toEqual(now);
				const names: readonly string[] = [...changed.keys()].map(String);
				for (const [name, value] of Object.entries(before))
					if (names.includes(name)) expect(changed.get(name)).not.toEqual(value);
			}),
		);
	});

	it.each<[Partial<ActivePlayback>, PropertyName[]]>([
		[{ isPlaying: false, disallows: ['pause'] }, ['PlaybackStatus']],
		[{ shuffle: true }, ['Shuffle']],
		[{ repeat: 'track' }, ['LoopStatus']],
		[{ device: { ...computer, volumePercent: 70 } }, ['Volume']],
		[{ progress: { positionMs: 100_000, atMonotonicMs: 0 } }, []],
		[{ liked: true }, []],
		[{ item: { kind: 'ad' } }, ['Metadata', 'CanSeek']],
	])('is told by name: %j', (change, names) => {
		expect([...changedProperties(of(playing), of({ ...playing, ...change })).keys()]).toEqual(names);
	});
});
