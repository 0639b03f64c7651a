import type { DeviceRow } from '../queries/contract.ts';
import { plainLine } from '../text.ts';

/** A device that takes commands. */
export type ControllableDevice = DeviceRow & { readonly id: string };

const isControllable = (device: DeviceRow): device is ControllableDevice =>
	device.id !== null && !device.isRestricted;

/** The one after the active one, in the order of Spotify's list and round it; null where there is no other. */
export function nextDevice(devices: readonly DeviceRow[]): ControllableDevice | null {
	const afterActive = devices.findIndex(({ isActive }) => isActive) + 1;
	const inTurn = [...devices.slice(afterActive), ...devices.slice(0, afterActive)];
	return (
		inTurn.find((device): device is ControllableDevice => isControllable(device) && !device.isActive) ?? null
	);
}

/** Which device somebody means. */
export type NamedDevice =
	| { readonly found: true; readonly device: ControllableDevice }
	/** `names`: the devices that it could be. */
	| { readonly found: false; readonly why: 'ambiguous'; readonly names: readonly string[] }
	/** `names`: the devices that there are. */
	| { readonly found: false; readonly why: 'unknown'; readonly names: readonly string[] }
	/** It is there, and takes no commands. */
	| { readonly found: false; readonly why: 'notControllable'; readonly names: readonly string[] };

/**
 * The device of that name: written the same, else the same in any letter case, else the only one that begins with
 * it, else the only one that has it anywhere.
 */
export function deviceNamed(devices: readonly DeviceRow[], name: string): NamedDevice {
	const wanted = folded(name);
	const ways: readonly ((device: DeviceRow) => boolean)[] = [
		(device) => device.name === name,
		(device) => folded(device.name) === wanted,
		(device) => folded(device.name).startsWith(wanted),
		(device) => folded(device.name).includes(wanted),
	];
	const meant =
		wanted === '' ? [] : (ways.map((way) => devices.filter(way)).find(({ length }) => length > 0) ?? []);
	if (meant.length === 0) return { found: false, why: 'unknown', names: namesOf(devices) };
	// Two with one name are told apart by which of them can be controlled.
	const [device, other] = meant.filter(isControllable);
	if (!device) return { found: false, why: 'notControllable', names: namesOf(meant) };
	if (other) return { found: false, why: 'ambiguous', names: namesOf(meant) };
	return { found: true, device };
}

/** Without what people do not see of a name, and so do not write. */
const folded = (text: string): string => plainLine(text.normalize('NFKC')).toLowerCase();

const namesOf = (devices: readonly DeviceRow[]): readonly string[] => devices.map(({ name }) => name);
