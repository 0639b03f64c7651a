import type { Cancel, Clock } from './clock.ts';
import type { Accelerator, Hotkey, HotkeyTarget } from './hotkeys/actions.ts';
import type { LocalSignal } from './playback/signals/local-signal.ts';
import type { LedgerFile } from './spotify/ledger/ledger-file.ts';

/** Where the two services of Spotify answer. Set by the entry file only: Spotify's own, or the demo's. */
export interface SpotifyAddresses {
	/** Without trailing slash, such as `https://accounts.spotify.com`. */
	readonly accountsUrl: string;
	/** Without trailing slash, such as `https://api.spotify.com/v1`. */
	readonly apiUrl: string;
}

/** One small JSON file, written atomically and readable by its owner only. */
export interface Document {
	/** What the file holds, unchecked; an empty object where there is none. */
	read(): unknown;
	write(value: Readonly<Record<string, unknown>>): void;
	/** Keeps the present file under another name, begins an empty one, and gives the other name. */
	setAside(): string;
	/** The other name, when the file could not be parsed at all and was set aside on opening. */
	readonly setAsideOnOpening: string | null;
}

/** The keyring of the desktop. */
export interface Sealer {
	/** `none` where what it offers is no protection, such as Linux' `basic_text`. */
	protection(): Promise<'keyring' | 'none'>;
	seal(text: string): Promise<string>;
	/** Rejects when it was sealed by somebody else or is damaged. `sealAgain`: the key was rotated. */
	unseal(sealed: string): Promise<{ text: string; sealAgain: boolean }>;
}

/** A key that the desktop is asked for. */
export interface WantedKey {
	readonly accelerator: Accelerator;
	readonly target: HotkeyTarget;
	/** What it does, in the language in force, for a desktop that shows it to the person. */
	readonly description: string;
}

/** What a desktop that asks the person answered, some time after `register`. */
export interface KeyAnswer {
	readonly accelerator: Accelerator;
	readonly status: Extract<Hotkey['status'], 'active' | 'waiting' | 'refused' | 'unsupported'>;
	/** The key that the person bound instead, in the desktop's words; null where it is the one that was asked for. */
	readonly label: string | null;
}

/** Global hotkeys of the desktop. */
export interface HotkeyRegistrar {
	/** `direct` registers at once; `portal` asks the person, and tells by `onAnswer`. */
	readonly backend: 'direct' | 'portal';
	/** `taken`: another program has the key. Throws when it is not a key. */
	register(key: WantedKey, run: () => void): 'active' | 'taken' | 'waiting';
	unregister(accelerator: Accelerator): void;
	/** While suspended no hotkey fires, and each can be pressed in a window. */
	setSuspended(suspended: boolean): void;
	/** False on macOS without the Accessibility permission. */
	mediaKeysPermitted(): boolean;
	/** Opens what macOS has for giving that permission; nothing elsewhere. */
	askToPermitMediaKeys(): void;
	onAnswer(listener: (answer: KeyAnswer) => void): Cancel;
	dispose(): void;
}

/** What the core needs from the desktop that it runs on. */
export interface Ports {
	readonly platform: NodeJS.Platform;
	readonly clock: Clock;
	readonly randomBytes: (size: number) => Uint8Array;
	readonly spotify: SpotifyAddresses;
	readonly demo: boolean;
	/** The demo's own app; null where the person has to register one. */
	readonly registeredClientId: string | null;
	readonly documents: {
		readonly settings: Document;
		readonly session: Document;
		/** Deadlines that Spotify set, which must outlive a restart. */
		readonly limits: Document;
		/** Endpoints that Spotify refuses to this app. */
		readonly access: Document;
	};
	/** Where every request is counted. */
	readonly ledgerFile: LedgerFile;
	/** What a Spotify client on this computer tells. */
	readonly localSignal: LocalSignal;
	readonly sealer: Sealer;
	readonly hotkeys: HotkeyRegistrar;
	/** For the sign-in's listener on 127.0.0.1; 0 takes any free one. */
	readonly callbackPort: number;
	readonly systemLanguage: 'en' | 'zh-CN';
	/** Opens the person's browser. */
	readonly openInBrowser: (url: string) => Promise<void>;
	readonly setLoginItem: (startAtLogin: boolean) => void;
}
