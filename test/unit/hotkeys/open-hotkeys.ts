import type { Hotkey, HotkeyTarget } from '../../../app/hotkeys/actions.ts';
import { createHotkeys, type Hotkeys } from '../../../app/hotkeys/hotkeys.ts';
import type { KeySettings } from '../../../app/hotkeys/saved-keys.ts';
import { memoryDocument } from '../../../app/memory-document.ts';
import type { Settings } from '../../../app/settings/schema.ts';
import { loadSettings, type SettingsStore } from '../../../app/settings/settings.ts';
import { DesktopKeys } from './desktop-keys.ts';

export interface OpenHotkeys {
	readonly hotkeys: Hotkeys;
	readonly desktop: DesktopKeys;
	readonly settings: SettingsStore;
	/** What was run, in this order. */
	readonly ran: HotkeyTarget[];
	/** What became of the keys of a target. */
	keys(target: HotkeyTarget): readonly Hotkey[];
	saved(): KeySettings;
}

export interface Before {
	readonly platform?: NodeJS.Platform;
	readonly hotkeys?: Partial<Settings['hotkeys']>;
	readonly pinHotkeys?: Settings['pinHotkeys'];
	readonly pins?: Settings['pins'];
	readonly desktop?: DesktopKeys;
}

export const album = { uri: 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy', title: 'Harbour' } as const;
export const playlist = { uri: 'spotify:playlist:37i9dQZF1DXcBWIGoYBM5M', title: 'Evening' } as const;

/** Hotkeys before their start, with that saved. */
export function openHotkeys({
	platform = 'linux',
	desktop = new DesktopKeys(),
	...before
}: Before = {}): OpenHotkeys {
	const { settings } = loadSettings(memoryDocument(), platform);
	settings.update({
		hotkeys: { ...settings.get().hotkeys, ...before.hotkeys },
		pinHotkeys: before.pinHotkeys ?? {},
		pins: before.pins ?? [],
	});
	const ran: HotkeyTarget[] = [];
	const hotkeys = createHotkeys({
		registrar: desktop,
		settings,
		platform,
		describe: (target) => `does ${target}`,
		run: (target) => ran.push(target),
	});
	return {
		hotkeys,
		desktop,
		settings,
		ran,
		keys: (target) => hotkeys.rows.get().find((row) => row.target === target)?.keys ?? [],
		saved() {
			const { hotkeys: saved, pinHotkeys } = settings.get();
			return { hotkeys: saved, pinHotkeys };
		},
	};
}

export function startedHotkeys(before: Before = {}): OpenHotkeys {
	const open = openHotkeys(before);
	open.hotkeys.start();
	return open;
}
