import type { Emission } from '../dbus/bus.ts';
import type { Dictionary } from '../dbus/value.ts';
import { PROPERTIES_INTERFACE } from '../dbus/well-known.ts';
import { MPRIS_PATH, PLAYER_INTERFACE } from './names.ts';
import { microseconds } from './time.ts';

/** Tells the new values of properties of the player. */
export const propertiesChanged = (changed: Dictionary): Emission => ({
	path: MPRIS_PATH,
	interface: PROPERTIES_INTERFACE,
	member: 'PropertiesChanged',
	body: { signature: 'sa{sv}as', values: [PLAYER_INTERFACE, changed, []] },
});

/** Tells a position that nobody could expect. */
export const seeked = (positionMs: number): Emission => ({
	path: MPRIS_PATH,
	interface: PLAYER_INTERFACE,
	member: 'Seeked',
	body: { signature: 'x', values: [microseconds(positionMs)] },
});
