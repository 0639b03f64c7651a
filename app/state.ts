import type { HotkeyRow } from './hotkeys/actions.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings/schema.ts';

/** The one snapshot that tray, menu, notifications and popover show. Replaced, never changed. */
export interface AppState {
	readonly session: SessionState;
	readonly playback: Playback;
	/** The last failure that still matters; gone after the next success. */
	readonly problem: Problem | null;
	/** Things to say once, until dismissed. */
	readonly notices: readonly Notice[];
	readonly settings: Settings;
	/** As Settings lists them: all actions, then the pins. */
	readonly hotkeys: readonly HotkeyRow[];
	readonly notifications: NotificationStatus;
	readonly mediaControls: MediaControls;
	readonly loginItem: LoginItem;
	/** True while Baton talks to the embedded Spotify. */
	readonly demo: boolean;
}

/** Whether notifications get to the person. */
export type NotificationStatus =
	/** None was shown yet. */
	| 'unknown'
	| 'working'
	/** The desktop takes none from Baton: switched off for it, or on macOS an unsigned build. */
	| 'refused'
	/** There is nothing on this desktop that shows notifications. */
	| 'unavailable';

/** Baton's place in the media controls of the desktop, which hands it the media keys as well. */
export type MediaControls =
	/** A system on which Baton has no such place. */
	| 'none'
	/** The person does not want it. */
	| 'off'
	/** Not known yet. */
	| 'opening'
	| 'shown'
	/** Spotify's own client plays on this computer, and is shown there. */
	| 'aside'
	/** There is no session bus, or it lets somebody else have Baton's name. */
	| 'unavailable';

/** Whether the desktop starts Baton at login, whatever the setting says. */
export type LoginItem =
	/** Not looked at yet. */
	| 'unknown'
	| 'registered'
	| 'absent'
	/** Registered, but switched off in the desktop's own settings. */
	| 'disabled'
	/** macOS: the person has to allow it in System Settings. */
	| 'needsApproval'
	/** Leads to where Baton is not any more. */
	| 'outdated'
	/** Linux: a file of another program has its place. */
	| 'foreign'
	/** It could not be read, written or taken away. */
	| 'failed'
	/** In the demo, and on macOS from source. */
	| 'unavailable';

export type SessionState =
	| { readonly kind: 'signedOut'; readonly why: SignedOutReason }
	| { readonly kind: 'signingIn' }
	| {
			readonly kind: 'signedIn';
			/** When the person agreed in the browser; refresh tokens end six months later. */
			readonly consentAt: number;
			readonly consentEndsAt: number;
			/** From the profile; null until it was read. */
			readonly displayName: string | null;
			readonly keptIn: TokenStorage;
	  };

export type SignedOutReason =
	| 'firstStart'
	| 'byPerson'
	/** `invalid_grant`: six months are over, or access was taken back. */
	| 'consentEnded'
	/** `invalid_client`: Spotify does not know the client id. */
	| 'clientIdRefused'
	/** The person pressed cancel in the browser. */
	| 'consentRefused'
	/** The callback had neither a code nor an error, or the code was no good. */
	| 'callbackInvalid'
	| 'timedOut'
	| 'cancelled'
	/** The desktop could not open a browser. */
	| 'browserUnavailable'
	/** No listener on 127.0.0.1 could be opened. */
	| 'portUnavailable'
	/** The accounts service could not be reached or answered nonsense. */
	| 'accountsUnreachable';

/** `disk` is sealed by the desktop's keyring, or plain by the person's choice; `session` is memory only. */
export type TokenStorage = 'disk' | 'session';

export type RepeatMode = 'off' | 'context' | 'track';

export type Playback =
	/** Not read yet, or signed out. */
	| { readonly kind: 'unknown' }
	/** Spotify answered 204: no device is active. */
	| { readonly kind: 'idle' }
	| ActivePlayback;

export interface ActivePlayback {
	readonly kind: 'active';
	readonly item: PlayingItem;
	readonly isPlaying: boolean;
	readonly progress: Progress;
	readonly device: Device;
	readonly shuffle: boolean;
	readonly repeat: RepeatMode;
	readonly contextUri: string | null;
	/** What the player refuses now. A missing flag means allowed. */
	readonly disallows: readonly PlayerAction[];
	/** Null while unknown, and for what cannot be liked. */
	readonly liked: boolean | null;
	/** The volume that unmuting goes back to; null while not muted. */
	readonly volumeBeforeMutePercent: number | null;
}

export type PlayerAction =
	| 'pause'
	| 'resume'
	| 'seek'
	| 'next'
	| 'previous'
	| 'repeatContext'
	| 'repeatTrack'
	| 'shuffle'
	| 'transfer';

/** Position at one instant of the monotonic clock; runs on from there while playing. */
export interface Progress {
	readonly positionMs: number;
	readonly atMonotonicMs: number;
}

export interface Device {
	/** May be null, and may change between sessions. */
	readonly id: string | null;
	readonly name: string;
	readonly type: 'computer' | 'phone' | 'speaker' | 'other';
	readonly isRestricted: boolean;
	readonly isPrivateSession: boolean;
	readonly supportsVolume: boolean;
	readonly volumePercent: number | null;
}

export type PlayingItem =
	| TrackItem
	| EpisodeItem
	/** A file of the listener's own: no links, no cover, cannot be liked. */
	| {
			readonly kind: 'local';
			readonly uri: string;
			readonly title: string;
			readonly artists: string;
			readonly album: string;
			readonly durationMs: number;
	  }
	| { readonly kind: 'ad' }
	/** A type that Spotify added later, or an item that it withheld. */
	| { readonly kind: 'unknown' };

export interface TrackItem {
	readonly kind: 'track';
	readonly uri: string;
	readonly title: string;
	readonly artists: readonly Link[];
	readonly album: Link;
	readonly durationMs: number;
	readonly explicit: boolean;
	readonly cover: Cover | null;
	/** `https://open.spotify.com/…` */
	readonly url: string;
}

export interface EpisodeItem {
	readonly kind: 'episode';
	readonly uri: string;
	readonly title: string;
	readonly show: Link;
	readonly durationMs: number;
	readonly explicit: boolean;
	readonly cover: Cover | null;
	readonly url: string;
}

/** A name with its page on Spotify. */
export interface Link {
	readonly name: string;
	readonly url: string | null;
}

/** Addresses as Spotify gives them; the page asks the main process for the bytes. */
export interface Cover {
	/** About 300 px, for the popover and notifications; about 64 px in lists. */
	readonly url: string;
}

/** Said once, then dismissed by the person. */
export type Notice =
	/** Settings were unreadable; the old file is kept under this name. */
	| { readonly id: 'settingsReset'; readonly keptAs: string }
	/** Stored sign-in was unreadable; the old file is kept under this name. */
	| { readonly id: 'sessionReset'; readonly keptAs: string }
	/** Consent is older than five months. */
	| { readonly id: 'consentAgeing'; readonly endsAt: number }
	/** No keyring: the person has to choose where tokens are kept. */
	| { readonly id: 'noKeyring' }
	/** Linux: this desktop shows no tray icons, so that Baton is a window. */
	| { readonly id: 'noTray' };
