import * as v from 'valibot';
import type { Document } from '../ports.ts';
import type { Notice } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import { migrate, migrations } from './migrations.ts';
import { readHotkeys } from './read-hotkeys.ts';
import {
	defaultSettings,
	MOST_PINS,
	MOST_RECENT_PLAYLISTS,
	type Settings,
	settingsEntries,
} from './schema.ts';

const VERSION = migrations.length + 1;

/** The settings in force; each change is written to the file at once. */
export interface SettingsStore extends Readable<Settings> {
	/** Throws what the file system threw; the change holds until Baton quits all the same. */
	update(patch: Partial<Settings>): void;
}

export interface LoadedSettings {
	readonly settings: SettingsStore;
	/** `settingsReset` when part of the file, or all of it, could not be used. */
	readonly notices: readonly Notice[];
}

/**
 * Reads the settings. A field that does not fit falls back to its default and the rest is kept; the file as
 * it was is then set aside once. A hotkey that is text but no key stays: only the desktop can tell.
 */
export function loadSettings(document: Document, platform: NodeJS.Platform): LoadedSettings {
	const content = document.read();
	const { settings, sound } = readSettings(content, platform);
	const store = createStore(settings);
	const write = () => document.write({ version: VERSION, ...store.get() });

	let keptAs = document.setAsideOnOpening;
	if (!sound) {
		keptAs = document.setAside();
		write();
	}
	return {
		settings: {
			...store,
			update(patch) {
				store.update((before) => ({ ...before, ...patch }));
				write();
			},
		},
		notices: keptAs === null ? [] : [{ id: 'settingsReset', keptAs }],
	};
}

const anyObject = v.pipe(
	v.unknown(),
	v.check((value) => !Array.isArray(value)),
	v.record(v.string(), v.unknown()),
);

const anyList = v.array(v.unknown());

function readSettings(content: unknown, platform: NodeJS.Platform): { settings: Settings; sound: boolean } {
	const defaults = defaultSettings(platform);
	let sound = true;
	/** What is missing was added by a newer version and is no damage. */
	const take = <Value>(schema: v.GenericSchema<unknown, Value>, value: unknown, fallback: Value): Value => {
		if (value === undefined) return fallback;
		const parsed = v.safeParse(schema, value);
		if (!parsed.success) sound = false;
		return parsed.success ? parsed.output : fallback;
	};

	const raw = migrate(take(anyObject, content, {}));
	const keys = readHotkeys(take(anyObject, raw.hotkeys, {}), take(anyObject, raw.pinHotkeys, {}), platform);
	/** What does not fit is left out of the list, and the rest is kept; of what stands in it twice, once. */
	function takeList<Value>(
		schema: v.GenericSchema<unknown, readonly Value[]>,
		value: unknown,
		keyOf: (value: Value) => string,
	): Value[] {
		const values = take(anyList, value, []).flatMap((entry) => take(schema, [entry], []));
		return [...new Map(values.map((one) => [keyOf(one), one])).values()];
	}

	const settings: Settings = {
		clientId: take(settingsEntries.clientId, raw.clientId, defaults.clientId),
		tokenStorage: take(settingsEntries.tokenStorage, raw.tokenStorage, defaults.tokenStorage),
		notifications: take(settingsEntries.notifications, raw.notifications, defaults.notifications),
		volumeStepPercent: take(
			settingsEntries.volumeStepPercent,
			raw.volumeStepPercent,
			defaults.volumeStepPercent,
		),
		requestCeiling: take(settingsEntries.requestCeiling, raw.requestCeiling, defaults.requestCeiling),
		startAtLogin: take(settingsEntries.startAtLogin, raw.startAtLogin, defaults.startAtLogin),
		mediaControls: take(settingsEntries.mediaControls, raw.mediaControls, defaults.mediaControls),
		stepAside: take(settingsEntries.stepAside, raw.stepAside, defaults.stepAside),
		songBesideIcon: take(settingsEntries.songBesideIcon, raw.songBesideIcon, defaults.songBesideIcon),
		inTaskbar: take(settingsEntries.inTaskbar, raw.inTaskbar, defaults.inTaskbar),
		keepPopoverMinutes: take(
			settingsEntries.keepPopoverMinutes,
			raw.keepPopoverMinutes,
			defaults.keepPopoverMinutes,
		),
		theme: take(settingsEntries.theme, raw.theme, defaults.theme),
		language: take(settingsEntries.language, raw.language, defaults.language),
		hotkeys: keys.hotkeys,
		pinHotkeys: keys.pinHotkeys,
		pins: takeList(settingsEntries.pins, raw.pins, ({ uri }) => uri).slice(0, MOST_PINS),
		recentPlaylists: takeList(settingsEntries.recentPlaylists, raw.recentPlaylists, (id) => id).slice(
			0,
			MOST_RECENT_PLAYLISTS,
		),
		latestPlaylists: takeList(settingsEntries.latestPlaylists, raw.latestPlaylists, ({ uri }) => uri).slice(
			0,
			MOST_RECENT_PLAYLISTS,
		),
	};
	return { settings, sound: sound && keys.sound };
}
