import type { Baton } from '../baton.ts';
import type { Clock } from '../clock.ts';
import type { SelfCheck } from '../self-check/contract.ts';
import { REDIRECT_URI } from '../session/redirect-uri.ts';
import type { FileSaving, Snapshot } from './contract.ts';
import type { Handlers } from './gate.ts';

/** What the page may ask of the desktop, beside Baton itself. */
export interface PageDesktop {
	readonly clock: Clock;
	readonly platform: NodeJS.Platform;
	readonly openSpotifyLink: (url: string) => Promise<boolean>;
	readonly copyText: (text: string) => Promise<void>;
	/** Asks the person where to, and writes the file there. */
	readonly saveFile: (suggestedName: string, text: string) => Promise<FileSaving>;
	readonly selfCheck: () => Promise<SelfCheck>;
	readonly copySelfCheck: () => Promise<void>;
	/** Keeps it open although another window has the focus. */
	readonly holdPopover: (held: boolean) => void;
	readonly hidePopover: () => void;
	/** Starts Baton anew, within the demo or outside of it. */
	readonly restartIn: (mode: 'demo' | 'spotify') => void;
	readonly quit: () => void;
}

const HOTKEY_FILE_NAME = 'baton-hotkeys.json';

/** The state as the page gets it. */
export function takeSnapshot(baton: Baton, desktop: PageDesktop): Snapshot {
	return {
		state: baton.state.get(),
		monotonicMs: desktop.clock.monotonicMs(),
		redirectUri: REDIRECT_URI,
		platform: desktop.platform,
	};
}

/** Answers the calls that the gate let through. */
export function createHandlers(baton: Baton, desktop: PageDesktop): Handlers {
	return {
		getSnapshot: () => takeSnapshot(baton, desktop),
		getMessages: () => baton.messages.get(),
		getBudget: () => baton.budget(),
		perform: (intent) => baton.perform(intent, 'popover'),
		refresh: () => baton.refresh(),
		signIn: ({ clientId }) => baton.signIn(clientId),
		cancelSignIn: () => baton.cancelSignIn(),
		signOut: () => baton.signOut(),
		changeSettings: (patch) => baton.changeSettings(patch),
		bindHotkey: ({ target, press, replaces }) => baton.bindHotkey(target, press, replaces),
		unbindHotkey: ({ target, accelerator }) => baton.unbindHotkey(target, accelerator),
		exportHotkeys: () => desktop.saveFile(HOTKEY_FILE_NAME, baton.exportedHotkeys()),
		importHotkeys: ({ json }) => baton.importHotkeys(json),
		askToPermitMediaKeys: () => baton.askToPermitMediaKeys(),
		getSelfCheck: () => desktop.selfCheck(),
		copySelfCheck: () => desktop.copySelfCheck(),
		resetHotkeys: () => baton.resetHotkeys(),
		setRecording: ({ recording }) => baton.setRecording(recording),
		dismissNotice: ({ id }) => baton.dismissNotice(id),
		openLink: async ({ url }) => ({ opened: await desktop.openSpotifyLink(url) }),
		getList: ({ list, page }) => baton.views.getList(list, page),
		getDetails: ({ uri }) => baton.views.getDetails(uri),
		getDevices: () => baton.views.getDevices(),
		getSaved: ({ uris }) => baton.views.getSaved(uris),
		edit: (edit) => baton.views.edit(edit),
		copyRedirectUri: () => desktop.copyText(REDIRECT_URI),
		setDemo: ({ demo }) => desktop.restartIn(demo ? 'demo' : 'spotify'),
		uploadPlaylistCover: (picture) => baton.views.uploadPlaylistCover(picture),
		holdPopover: ({ held }) => desktop.holdPopover(held),
		hidePopover: () => desktop.hidePopover(),
		quit: () => desktop.quit(),
	};
}
