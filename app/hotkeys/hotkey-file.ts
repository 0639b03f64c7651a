import * as v from 'valibot';
import { MOST_IMPORTED_CHARACTERS } from '../bridge/contract.ts';
import { hotkeyDefaults, MOST_PINS, pinEntries } from '../settings/schema.ts';
import { parseAccelerator, physicalKey } from './accelerator.ts';
import {
	type Accelerator,
	type HotkeyImport,
	hotkeyActions,
	isPinUri,
	MOST_KEYS,
	type PinUri,
} from './actions.ts';
import type { KeySettings } from './saved-keys.ts';

/** Of the file; grows when an older Baton could not make sense of a newer one. */
const VERSION = 1;

/** All keys as a file for people to read, keep and pass on. */
export function writeHotkeyFile({ hotkeys, pinHotkeys }: KeySettings): string {
	return `${JSON.stringify({ baton: 'hotkeys', version: VERSION, hotkeys, pinHotkeys }, null, '\t')}\n`;
}

export type HotkeyFile =
	| { readonly ok: true; readonly saved: KeySettings; readonly keys: number; readonly notUsable: number }
	| Extract<HotkeyImport, { ok: false }>;

/**
 * Reads such a file, which may come from anywhere. Strict about what it is, and about nothing else: keys that make no
 * sense, stand there twice or belong to nothing are left out and counted. What is missing has no keys.
 */
export function readHotkeyFile(json: string, platform: NodeJS.Platform): HotkeyFile {
	if (json.length > MOST_IMPORTED_CHARACTERS) return { ok: false, why: 'tooLarge' };
	const file = parsed(json);
	if (file === notJson) return { ok: false, why: 'notJson' };
	if (!isObject(file) || file.baton !== 'hotkeys' || !isVersion(file.version)) return notHotkeys;
	if (file.version > VERSION) return { ok: false, why: 'newerVersion' };
	const { hotkeys, pinHotkeys = {} } = file;
	return isObject(hotkeys) && isObject(pinHotkeys) ? readKeys(hotkeys, pinHotkeys, platform) : notHotkeys;
}

function readKeys(actions: JsonObject, pins: JsonObject, platform: NodeJS.Platform): HotkeyFile {
	const taken = new Set<string>();
	let notUsable = 0;

	/** Those that can be had. One that stands by itself is as good as a list of one. */
	function usable(list: unknown): readonly Accelerator[] {
		const keys: Accelerator[] = [];
		for (const entry of Array.isArray(list) ? list : [list]) {
			const accelerator = typeof entry === 'string' ? parseAccelerator(entry) : null;
			const physical = accelerator === null ? '' : physicalKey(accelerator, platform);
			if (accelerator === null || taken.has(physical) || keys.length === MOST_KEYS) notUsable += 1;
			else {
				taken.add(physical);
				keys.push(accelerator);
			}
		}
		return keys;
	}

	const hotkeys = { ...hotkeyDefaults(platform) };
	for (const action of hotkeyActions) hotkeys[action] = usable(actions[action] ?? []);
	const pinHotkeys: Record<PinUri, readonly Accelerator[]> = {};
	for (const [uri, list] of Object.entries(pins)) {
		const isRoom = Object.keys(pinHotkeys).length < MOST_PINS;
		if (isPinUri(uri) && v.is(pinEntries.uri, uri) && isRoom) pinHotkeys[uri] = usable(list);
		else notUsable += countOf(list);
	}
	for (const [name, list] of Object.entries(actions)) {
		if (!hotkeyActions.some((action) => action === name)) notUsable += countOf(list);
	}
	const keys = taken.size;
	return { ok: true, saved: { hotkeys, pinHotkeys }, keys, notUsable };
}

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 1);

const notHotkeys: HotkeyFile = { ok: false, why: 'notHotkeys' };

const notJson = Symbol('not JSON');

function parsed(json: string): unknown {
	try {
		// Editors on Windows put a byte order mark before the text.
		return JSON.parse(json.replace(/^\uFEFF/, ''));
	} catch {
		return notJson;
	}
}

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number =>
	typeof value === 'number' && Number.isInteger(value) && value >= 1;
