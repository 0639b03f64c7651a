import { describe, expect, it } from 'vitest';
import { sceneNames } from '../../../app/demo/scene-names.ts';
import { trayMenu } from '../../../app/desktop/tray-menu.ts';
import type { ActionEntry, MenuEntry } from '../../../app/desktop/tray-menu-entry.ts';
import { noKnownDevices } from '../../../app/devices/known-devices.ts';
import type { Intent } from '../../../app/intents.ts';
import { en } from '../../../app/messages/en.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type { AppState, PlayerAction } from '../../../app/state.ts';
import { appState, playing, track } from './states.ts';

const menuOf = (state: AppState): readonly MenuEntry[] => trayMenu(state, noKnownDevices, en, () => '12:00');

function actionsOf(state: AppState): readonly ActionEntry[] {
	const flat = menuOf(state).flatMap((entry) => (entry.kind === 'submenu' ? entry.entries : [entry]));
	return flat.filter((entry) => entry.kind === 'action');
}

function entryFor(state: AppState, type: Intent['type'], label?: string): ActionEntry {
	const found = actionsOf(state).find(
		({ choice, label: its }) =>
			choice.kind === 'intent' && choice.intent.type === type && (label === undefined || its === label),
	);
	if (!found) throw new Error(`No entry for ${type}`);
	return found;
}

const labels = (state: AppState): readonly string[] => actionsOf(state).map(({ label }) => label);
const lines = (state: AppState): readonly string[] =>
	menuOf(state).flatMap((entry) => (entry.kind === 'line' ? [entry.label] : []));
const enabledIntents = (state: AppState): readonly string[] =>
	actionsOf(state).flatMap(({ choice, enabled }) =>
		enabled && choice.kind === 'intent' ? [choice.intent.type] : [],
	);

describe('the menu', () => {
	it('does everything that the popover does to a song', () => {
		expect(labels(appState())).toEqual([
			'Pause',
			'Next',
			'Previous',
			'Forward 15 seconds',
			'Back 15 seconds',
			'Volume up',
			'Volume down',
			'Mute',
			'Shuffle',
			'Repeat: off',
			'Repeat: all',
			'Repeat: this track',
			'Add to Liked Songs',
			'Desk',
			'Look for devices',
			'Show Baton',
			'Settings…',
			'Quit Baton',
		]);
		expect(actionsOf(appState()).every(({ enabled }) => enabled)).toBe(true);
	});

	it('offers to sign in while nobody is, and nothing of the player', () => {
		const state = appState({
			session: { kind: 'signedOut', why: 'firstStart' },
			playback: { kind: 'unknown' },
		});
		expect(labels(state)).toEqual(['Sign in…', 'Show Baton', 'Settings…', 'Quit Baton']);
		expect(lines(state)).toEqual(['Baton: not connected']);
	});

	it('offers no second sign-in while one runs', () => {
		expect(labels(appState({ session: { kind: 'signingIn' } }))).toEqual([
			'Show Baton',
			'Settings…',
			'Quit Baton',
		]);
	});

	it.each<[string, AppState]>([
		['signed in', appState()],
		['signed out', appState({ session: { kind: 'signedOut', why: 'byPerson' } })],
		['signing in', appState({ session: { kind: 'signingIn' } })],
	])('has no two separators in a row, nor one at an end: %s', (_name, state) => {
		const kinds = menuOf(state).map(({ kind }) => kind);
		expect(kinds.join()).not.toMatch(/separator,separator|^separator|separator$/);
	});

	it('begins with the demo, the song and what is in the way', () => {
		const state = appState({ demo: true, problem: { kind: 'rateLimited', untilAt: 1 } });
		expect(lines(state)).toEqual([
			'Demo',
			'Paper Lanterns · Ada Quill, The Tides',
			'Spotify asks for a short break until 12:00.',
		]);
	});

	it('offers every scene in the demo, whoever is signed in, and none outside of it', () => {
		const scenesIn = (state: AppState): readonly string[] =>
			actionsOf(state).flatMap(({ choice }) => (choice.kind === 'scene' ? [choice.scene] : []));
		expect(scenesIn(appState({ demo: true }))).toEqual(sceneNames);
		expect(scenesIn(appState({ demo: true, session: { kind: 'signingIn' } }))).toEqual(sceneNames);
		expect(scenesIn(appState())).toEqual([]);
		expect(menuOf(appState())).not.toContainEqual(expect.objectContaining({ label: en.demo.scenes }));
	});

	it('stays narrow with a long title', () => {
		const state = appState({ playback: playing({ item: { ...track, title: 'la '.repeat(100) } }) });
		expect(lines(state)[0]?.length).toBeLessThanOrEqual(60);
	});

	it('is the same for states that look the same', () => {
		const later = playing({ progress: { positionMs: 90_000, atMonotonicMs: 5 } });
		expect(menuOf(appState({ playback: later }))).toEqual(menuOf(appState()));
	});

	it('speaks Chinese', () => {
		const entries = trayMenu(appState(), noKnownDevices, zhCN, () => '12:00');
		expect(entries).toContainEqual({
			kind: 'action',
			label: '退出 Baton',
			enabled: true,
			choice: { kind: 'quit' },
		});
	});
});

describe('an entry', () => {
	it.each<[PlayerAction, Intent['type'], Parameters<typeof playing>[0]]>([
		['pause', 'togglePlay', {}],
		['resume', 'togglePlay', { isPlaying: false }],
		['next', 'next', {}],
		['previous', 'previous', {}],
		['seek', 'seekBy', {}],
		['shuffle', 'setShuffle', {}],
	])('is grey while the player refuses %s', (refused, type, changes) => {
		expect(entryFor(appState({ playback: playing(changes) }), type).enabled).toBe(true);
		const refusing = appState({ playback: playing({ ...changes, disallows: [refused] }) });
		expect(entryFor(refusing, type).enabled).toBe(false);
	});

	it.each<[PlayerAction, string]>([
		['repeatContext', 'Repeat: all'],
		['repeatTrack', 'Repeat: this track'],
	])('of repeat is grey while the player refuses %s', (refused, label) => {
		const state = appState({ playback: playing({ disallows: [refused] }) });
		expect(entryFor(state, 'setRepeat', label).enabled).toBe(false);
		expect(entryFor(state, 'setRepeat', 'Repeat: off').enabled).toBe(true);
	});

	it('of the volume is grey on a device without one', () => {
		const state = appState({ playback: playing({ device: { supportsVolume: false, volumePercent: null } }) });
		expect(enabledIntents(state)).not.toContain('changeVolume');
		expect(enabledIntents(state)).not.toContain('toggleMute');
	});

	it('of the player is grey on a device that takes no commands; liking goes to the library', () => {
		expect(enabledIntents(appState({ playback: playing({ device: { isRestricted: true } }) }))).toEqual([
			'like',
		]);
	});

	it.each(['idle', 'unknown'] as const)('can start or skip a player that is %s', (kind) => {
		expect(enabledIntents(appState({ playback: { kind } }))).toEqual(['togglePlay', 'next', 'previous']);
	});

	it('names what it would do', () => {
		const state = appState({
			playback: playing({ isPlaying: false, liked: true, volumeBeforeMutePercent: 40 }),
		});
		expect(labels(state)).toEqual(expect.arrayContaining(['Play', 'Unmute', 'Remove from Liked Songs']));
		expect(entryFor(state, 'unlike').enabled).toBe(true);
	});

	it('cannot like what is not known to be liked or not', () => {
		expect(entryFor(appState({ playback: playing({ liked: null }) }), 'like').enabled).toBe(false);
	});

	it('ticks what is on, and turns it off', () => {
		const state = appState({ playback: playing({ shuffle: true, repeat: 'context' }) });
		expect(entryFor(state, 'setShuffle')).toMatchObject({
			mark: { as: 'checkbox', checked: true },
			choice: { intent: { type: 'setShuffle', shuffle: false } },
		});
		const ticked = actionsOf(state).filter(({ mark }) => mark?.as === 'radio' && mark.checked);
		expect(ticked.map(({ label }) => label)).toEqual(['Repeat: all', 'Desk']);
	});

	it('changes the volume by the step of the settings', () => {
		const { settings } = appState();
		const state = appState({ settings: { ...settings, volumeStepPercent: 8 } });
		expect(entryFor(state, 'changeVolume').choice).toEqual({
			kind: 'intent',
			intent: { type: 'changeVolume', deltaPercent: 8 },
		});
	});
});
