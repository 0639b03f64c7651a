import type { BudgetView } from '../budget.ts';
import type { Access } from '../spotify/access/access.ts';
import type { AppState } from '../state.ts';
import type { Check } from './contract.ts';
import type { Speech } from './words/words.ts';

/** Everything that the checks judge. */
export interface Facts {
	readonly platform: NodeJS.Platform;
	readonly state: AppState;
	readonly access: Access;
	readonly budget: BudgetView;
	/** Linux only; null elsewhere. */
	readonly display: Display | null;
	readonly trayHost: 'present' | 'absent' | 'unknown';
	/** What shows notifications on Linux; null elsewhere, and where nothing answered. */
	readonly notificationServer: NotificationServer | null;
	readonly hotkeyBackend: 'direct' | 'portal';
	readonly commands: 'listening' | 'closed' | 'unknown';
	readonly keyring: Keyring;
}

export interface Display {
	/** `XDG_CURRENT_DESKTOP`, such as `ubuntu:GNOME`. */
	readonly desktop: string;
	readonly session: 'x11' | 'wayland';
	/** What Baton's own windows go through; not `wayland` on XWayland. */
	readonly windows: 'x11' | 'wayland';
}

/** As it describes itself. */
export interface NotificationServer {
	readonly name: string;
	readonly version: string;
	readonly capabilities: readonly string[];
}

export interface Keyring {
	readonly protection: 'keyring' | 'none';
	/** Linux: Electron's name for it, such as `gnome_libsecret`; null elsewhere. */
	readonly backend: string | null;
}

/** What one check came to. */
export type Finding = Omit<Check, 'name' | 'details'> & Partial<Pick<Check, 'details'>>;

/** Judges what it needs of the facts. Nothing but Baton's own words gets into what it says. */
export type Judge = (facts: Facts, speech: Speech) => Finding;

export const fine = (finding: string, details: readonly string[] = []): Finding => ({
	verdict: 'fine',
	finding,
	advice: null,
	details,
});
