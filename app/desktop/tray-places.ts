import type { KnownDevices } from '../devices/known-devices.ts';
import type { Messages } from '../messages/en.ts';
import { describeProblem } from '../messages/problem.ts';
import { openUriIntent } from '../playback/open-uri.ts';
import type { Pin } from '../queries/contract.ts';
import type { AppState, Device } from '../state.ts';
import { plainLine, shorten } from '../text.ts';
import { actionEntry, type MenuEntry, separated } from './tray-menu-entry.ts';

/** A longer one would make the menu as wide as the screen. */
const LONGEST_NAME = 60;

/** Where to play and what: the devices, what is pinned, and the playlists of late. */
export function placeEntries(
	state: AppState,
	devices: KnownDevices,
	messages: Messages,
	formatTime: (at: number) => string,
): readonly MenuEntry[] {
	const { pins, latestPlaylists } = state.settings;
	// Spotify starts nothing on a device that takes no commands; with none active it wakes one.
	const canPlay = state.playback.kind !== 'active' || !state.playback.device.isRestricted;
	return [
		deviceEntry(state, devices, messages, formatTime),
		...playEntry(messages.pins.title, pins, canPlay),
		...playEntry(messages.tray.recentPlaylists, latestPlaylists, canPlay),
	];
}

/**
 * What was last known to be there, without a request. The one that plays is known anyway, and comes first where the
 * list does not have it.
 */
function deviceEntry(
	{ playback }: AppState,
	{ rows, problem }: KnownDevices,
	messages: Messages,
	formatTime: (at: number) => string,
): MenuEntry {
	const active = playback.kind === 'active' ? playback.device : null;
	const isListed = rows.some((row) => isSame(row, active));
	const devices = active === null || isListed ? rows : [active, ...rows];
	const choices = devices.map((device): MenuEntry => {
		const { id, name, isRestricted } = device;
		const label = nameOf(name || messages.devices.nameless);
		// Nothing can be sent to a device without one.
		if (id === null) return { kind: 'line', label };
		return {
			...actionEntry(label, { kind: 'intent', intent: { type: 'transferTo', deviceId: id } }, !isRestricted),
			mark: { as: 'radio', checked: isSame(device, active) },
		};
	});
	const found: readonly MenuEntry[] =
		choices.length > 0 ? choices : [{ kind: 'line', label: messages.devices.empty }];
	return {
		kind: 'submenu',
		label: messages.tray.devices,
		entries: separated([
			found,
			problem ? [{ kind: 'line', label: describeProblem(messages, problem, formatTime) }] : [],
			[actionEntry(messages.tray.lookForDevices, { kind: 'lookForDevices' })],
		]),
	};
}

/** Some devices have no id, and are told apart by their names alone. */
const isSame = (device: Device, active: Device | null): boolean =>
	active !== null && device.id === active.id && (device.id !== null || device.name === active.name);

/** No submenu for nothing. */
function playEntry(label: string, pins: readonly Pin[], enabled: boolean): readonly MenuEntry[] {
	const entries = pins.flatMap(({ uri, title }) => {
		const intent = openUriIntent(uri);
		return intent ? [actionEntry(nameOf(title || uri), { kind: 'intent', intent }, enabled)] : [];
	});
	return entries.length > 0 ? [{ kind: 'submenu', label, entries }] : [];
}

const nameOf = (name: string): string => shorten(plainLine(name), LONGEST_NAME);
