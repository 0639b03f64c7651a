import type { BudgetView } from '../budget.ts';
import type { Accelerator, HotkeyImport, HotkeyOutcome, HotkeyTarget, KeyPress } from '../hotkeys/actions.ts';
import type { Intent } from '../intents.ts';
import type { Messages } from '../messages/en.ts';
import type { CoverUpload, PlaylistPicture } from '../playlists/playlist-cover.ts';
import type { Outcome } from '../problem.ts';
import type { Answer, Details, DeviceRow, Edit, EditOutcome, List, ListPage } from '../queries/contract.ts';
import type { SelfCheck } from '../self-check/contract.ts';
import type { SettingsPatch } from '../settings/schema.ts';
import type { AppState, Notice } from '../state.ts';

/** What the popover may ask of the main process: argument and result of each call. */
export interface Calls {
	getSnapshot: { argument: void; result: Snapshot };
	/** Does what a person asked of the player. */
	perform: { argument: Intent; result: Outcome };
	/** Reads the playback state now, as the person's own doing. */
	refresh: { argument: void; result: Outcome };
	/** Opens Spotify's consent page in the browser; the result shows in the state. */
	signIn: { argument: { clientId: string }; result: SignInStart };
	cancelSignIn: { argument: void; result: void };
	signOut: { argument: void; result: void };
	changeSettings: { argument: SettingsPatch; result: void };
	/** Gives a target the key that was pressed, beside those that it has or in place of one. */
	bindHotkey: {
		argument: { target: HotkeyTarget; press: KeyPress; replaces: Accelerator | null };
		result: HotkeyOutcome;
	};
	unbindHotkey: { argument: { target: HotkeyTarget; accelerator: Accelerator }; result: void };
	/** Asks where to, and writes all keys there as JSON. */
	exportHotkeys: { argument: void; result: FileSaving };
	/** Takes the keys of a file that the page has read. */
	importHotkeys: { argument: { json: string }; result: HotkeyImport };
	/** macOS: opens what there is for permitting media keys. */
	askToPermitMediaKeys: { argument: void; result: void };
	/** Looks at the desktop and at Spotify's answers; asks Spotify nothing. */
	getSelfCheck: { argument: void; result: SelfCheck };
	/** Puts the same on the clipboard as text. */
	copySelfCheck: { argument: void; result: void };
	/** What was spent and is left of the day's requests. */
	getBudget: { argument: void; result: BudgetView };
	/** The words in the language in force; a change comes as an event. */
	getMessages: { argument: void; result: Messages };
	/** Gives the keys as they were, for `importHotkeys` to bring back. */
	resetHotkeys: { argument: void; result: { readonly json: string } };
	/** While a key is being recorded, Baton's own hotkeys must not fire. */
	setRecording: { argument: { recording: boolean }; result: void };
	dismissNotice: { argument: { id: Notice['id'] }; result: void };
	/** Opens a page of Spotify in the browser. Other addresses are refused. */
	openLink: { argument: { url: string }; result: { opened: boolean } };
	/** One page of a list, from 0; pages have the size that each answer tells. */
	getList: { argument: { list: List; page: number }; result: Answer<ListPage> };
	/** The head of the page of anything with a URI. */
	getDetails: { argument: { uri: string }; result: Answer<Details> };
	getDevices: { argument: void; result: Answer<readonly DeviceRow[]> };
	/** Whether each is liked, saved or followed, in the same order; false for what cannot be. */
	getSaved: {
		argument: { uris: readonly string[] };
		result: Answer<readonly boolean[]>;
	};
	/** Changes the library, a playlist or what is pinned. */
	edit: { argument: Edit; result: EditOutcome };
	/** Puts the redirect URI that has to be registered on the clipboard. */
	copyRedirectUri: { argument: void; result: void };
	/** Leaves or enters the demo; Baton starts anew for it. */
	setDemo: { argument: { demo: boolean }; result: void };
	/** Gives a playlist of the person's own a picture, and waits for half a minute at most until Spotify shows it. */
	uploadPlaylistCover: { argument: PlaylistPicture; result: CoverUpload };
	/** While held, the popover stays open although another window, such as a file chooser, has the focus. */
	holdPopover: { argument: { held: boolean }; result: void };
	hidePopover: { argument: void; result: void };
	quit: { argument: void; result: void };
}

/** What became of a file that the person was asked a place for. */
export type FileSaving =
	| { readonly saved: true }
	| { readonly saved: false; readonly why: 'cancelled' | 'notWritable' };

/** No file with hotkeys is longer. */
export const MOST_IMPORTED_CHARACTERS = 100_000;

export type CallName = keyof Calls;

/** What the main process tells the popover. */
export interface Events {
	/** The state changed. */
	snapshot: Snapshot;
	/** Another language was chosen. */
	messages: Messages;
	/** The popover was shown or hidden; `view` asks it to show that view. */
	visibility: { visible: boolean; view?: 'settings' };
}

export type EventName = keyof Events;

export const eventNames = ['snapshot', 'messages', 'visibility'] as const satisfies readonly EventName[];

/** A state with the monotonic time at which it was sent, so that the page can run the progress on. */
export interface Snapshot {
	readonly state: AppState;
	readonly monotonicMs: number;
	readonly redirectUri: string;
	/** For what is said or offered on one system only. */
	readonly platform: NodeJS.Platform;
}

export type SignInStart = { started: true } | { started: false; why: 'clientIdMalformed' | 'alreadyRunning' };

/** What a call takes: nothing, or its one argument. */
export type Arguments<Name extends CallName> = Calls[Name]['argument'] extends void
	? []
	: [argument: Calls[Name]['argument']];

/** `window.baton`: one function a call; `on` returns its own unsubscribe. */
export type BatonBridge = {
	readonly [Name in CallName]: (...argument: Arguments<Name>) => Promise<Calls[Name]['result']>;
} & {
	readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void;
};

/** The name of the channel on which a call or an event travels. */
export const channel = (name: CallName | EventName): string => `baton:${name}`;
