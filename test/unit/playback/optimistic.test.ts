import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bringsItem, type Command, isForLibrary, isSatisfied } from '../../../app/playback/command.ts';
import { decide } from '../../../app/playback/decide.ts';
import { likableUri } from '../../../app/playback/identity.ts';
import { withCommand } from '../../../app/playback/optimistic.ts';
import { positionAt } from '../../../app/playback/progress.ts';
import { anyIntent, anyPlayback, otherTrack, paused, playing } from './playbacks.ts';

describe('withCommand', () => {
	it('shows at once what was asked for, whatever the state and the intent', () => {
		fc.assert(
			fc.property(anyPlayback, anyIntent, fc.nat(20_000_000), (playback, intent, now) => {
				const decision = decide(intent, playback, now);
				if (decision.kind !== 'send') return;
				const { command } = decision;
				const shown = withCommand(playback, command, now);
				if (shown.kind !== 'active') throw new Error('It vanished');
				if (command.type === 'seek') expect(positionAt(shown, now)).toBe(command.positionMs);
				else if (bringsItem(command)) expect(shown.progress).toEqual({ positionMs: 0, atMonotonicMs: now });
				else if (command.type === 'queue' || command.type === 'transfer') expect(shown).toBe(playback);
				else if (isForLibrary(command) && command.uri !== likableUri(playback)) expect(shown).toBe(playback);
				else expect(isSatisfied(command, shown)).toBe(true);
			}),
		);
	});

	it('may be applied twice', () => {
		fc.assert(
			fc.property(anyPlayback, anyIntent, fc.nat(20_000_000), (playback, intent, now) => {
				const decision = decide(intent, playback, now);
				if (decision.kind !== 'send') return;
				const once = withCommand(playback, decision.command, now);
				expect(withCommand(once, decision.command, now)).toEqual(once);
			}),
		);
	});

	it('freezes the position when pausing, and runs on from there when playing', () => {
		const stopped = withCommand(playing, { type: 'pause', byToggle: false }, 5_000);
		if (stopped.kind !== 'active') throw new Error('It vanished');
		expect(positionAt(stopped, 50_000)).toBe(65_000);
		const resumed = withCommand(stopped, { type: 'play', byToggle: false }, 50_000);
		if (resumed.kind !== 'active') throw new Error('It vanished');
		expect(positionAt(resumed, 51_000)).toBe(66_000);
	});

	it('allows to resume what it paused', () => {
		const stopped = withCommand(playing, { type: 'pause', byToggle: false }, 0);
		expect(decide({ type: 'togglePlay' }, stopped, 0)).toMatchObject({
			kind: 'send',
			command: { type: 'play' },
		});
		const resumed = withCommand(paused, { type: 'play', byToggle: false }, 0);
		expect(decide({ type: 'togglePlay' }, resumed, 0)).toMatchObject({
			kind: 'send',
			command: { type: 'pause' },
		});
	});

	it('allows to go back from the second track, which the first did not', () => {
		const first = { ...playing, disallows: ['previous' as const] };
		const second = withCommand(
			first,
			{ type: 'next', from: playing.item.kind === 'track' ? playing.item.uri : '' },
			0,
		);
		expect(decide({ type: 'previous' }, second, 0).kind).toBe('send');
	});

	it.each<[string, Command]>([
		['a seek', { type: 'seek', positionMs: 1_000, within: 'spotify:track:one' }],
		['a skip', { type: 'next', from: 'spotify:track:one' }],
		['a like', { type: 'like', uri: 'spotify:track:one' }],
		['a volume', { type: 'volume', volumePercent: 10, deviceId: 'another', beforeMutePercent: null }],
	])('leaves alone what %s was not about', (_what, command) => {
		const another = { ...playing, item: otherTrack };
		expect(withCommand(another, command, 9_000)).toBe(another);
	});

	it.each([{ kind: 'idle' as const }, { kind: 'unknown' as const }])(
		'invents nothing while $kind',
		(playback) => {
			expect(withCommand(playback, { type: 'play', byToggle: true }, 0)).toBe(playback);
		},
	);
});
