import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../../../app/desktop/tray-menu-entry.ts';
import { placeEntries } from '../../../app/desktop/tray-places.ts';
import { type KnownDevices, noKnownDevices } from '../../../app/devices/known-devices.ts';
import { en } from '../../../app/messages/en.ts';
import type { DeviceRow, Pin } from '../../../app/queries/contract.ts';
import type { AppState } from '../../../app/state.ts';
import { kitchen } from '../devices/kitchen.ts';
import { appState, playing } from './states.ts';

const desk: DeviceRow = { ...kitchen, id: 'computer', name: 'Desk', type: 'computer' };

const known = (...rows: readonly DeviceRow[]): KnownDevices => ({ rows, problem: null, readAtMs: 0 });

function entriesIn(label: string, state: AppState, devices: KnownDevices = noKnownDevices) {
	const submenus = placeEntries(state, devices, en, () => '12:00').filter(
		(entry) => entry.kind === 'submenu',
	);
	return submenus.find((entry) => entry.label === label)?.entries ?? null;
}

const devicesIn = (state: AppState, devices?: KnownDevices): readonly MenuEntry[] =>
	entriesIn('Devices', state, devices) ?? [];
const radios = (entries: readonly MenuEntry[]) =>
	entries.flatMap((entry) =>
		entry.kind === 'action' && entry.mark ? [[entry.label, entry.mark.checked]] : [],
	);

describe('the devices', () => {
	it('are those last read, with the one that plays ticked', () => {
		expect(radios(devicesIn(appState(), known(kitchen, desk)))).toEqual([
			['Kitchen', false],
			['Desk', true],
		]);
	});

	it('have the one that plays even where nobody has read them', () => {
		expect(radios(devicesIn(appState()))).toEqual([['Desk', true]]);
		expect(radios(devicesIn(appState(), known(kitchen)))).toEqual([
			['Desk', true],
			['Kitchen', false],
		]);
	});

	it('are none while nothing plays and none is known', () => {
		expect(devicesIn(appState({ playback: { kind: 'idle' } }))[0]).toEqual({
			kind: 'line',
			label: en.devices.empty,
		});
	});

	it('take the music when chosen', () => {
		expect(devicesIn(appState(), known(kitchen, desk))).toContainEqual({
			kind: 'action',
			label: 'Kitchen',
			enabled: true,
			choice: { kind: 'intent', intent: { type: 'transferTo', deviceId: 'kitchen' } },
			mark: { as: 'radio', checked: false },
		});
	});

	it('cannot be chosen where they take no commands, or have no id', () => {
		const entries = devicesIn(
			appState(),
			known({ ...kitchen, isRestricted: true }, { ...kitchen, id: null, name: 'Telly' }),
		);
		expect(entries).toContainEqual(expect.objectContaining({ label: 'Kitchen', enabled: false }));
		expect(entries).toContainEqual({ kind: 'line', label: 'Telly' });
	});

	it.each([
		['', en.devices.nameless],
		['Living\nroom\u202E', 'Living room'],
		['a'.repeat(10_000), `${'a'.repeat(59)}…`],
	])('named %j are shown in one line', (name, shown) => {
		expect(radios(devicesIn(appState(), known({ ...kitchen, name })))).toContainEqual([shown, false]);
	});

	it('say why the last look for them failed', () => {
		const devices: KnownDevices = { rows: [kitchen], problem: { kind: 'offline' }, readAtMs: 0 };
		expect(devicesIn(appState(), devices)).toContainEqual({ kind: 'line', label: en.problem.offline });
	});

	it('can be looked for', () => {
		expect(devicesIn(appState()).at(-1)).toMatchObject({ choice: { kind: 'lookForDevices' } });
	});
});

describe.each([
	['Pinned', 'pins'],
	['Recent playlists', 'latestPlaylists'],
] as const)('%s', (label, field) => {
	const playlist = 'spotify:playlist:37i9dQZF1DXcBWIGoYBM5M';
	const track = 'spotify:track:11dFghVXANMlKmJXsNCbNl';
	const withPins = (pins: readonly Pin[], changes: Partial<AppState> = {}): AppState => {
		const state = appState(changes);
		return { ...state, settings: { ...state.settings, [field]: pins } };
	};

	it('is missing while there is nothing in it', () => {
		expect(entriesIn(label, appState())).toBeNull();
	});

	it('plays what is chosen, a song by itself', () => {
		const state = withPins([
			{ uri: playlist, title: 'Morning' },
			{ uri: track, title: 'Lanterns' },
		]);
		expect(entriesIn(label, state)).toMatchObject([
			{ label: 'Morning', choice: { intent: { type: 'playContext', contextUri: playlist, offset: null } } },
			{ label: 'Lanterns', choice: { intent: { type: 'playItems', uris: [track] } } },
		]);
	});

	it('leaves out what nothing can play', () => {
		expect(entriesIn(label, withPins([{ uri: 'spotify:user:ida', title: 'Ida' }]))).toBeNull();
	});

	it('is grey on a device that takes no commands', () => {
		const pins = [{ uri: playlist, title: 'Morning' }];
		const restricted = { playback: playing({ device: { isRestricted: true } }) };
		expect(entriesIn(label, withPins(pins, restricted))).toMatchObject([{ enabled: false }]);
		expect(entriesIn(label, withPins(pins, { playback: { kind: 'idle' } }))).toMatchObject([
			{ enabled: true },
		]);
	});
});
