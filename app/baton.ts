import { isDeepStrictEqual } from 'node:util';
import { type Announcement, createAnnouncements } from './announcements.ts';
import type { SignInStart } from './bridge/contract.ts';
import type { BudgetView } from './budget.ts';
import type { Cancel } from './clock.ts';
import { createDeviceMemory, type KnownDevices } from './devices/known-devices.ts';
import { createDeviceSwitch } from './devices/switch-device.ts';
import { createEmitter } from './emitter.ts';
import type { Accelerator, HotkeyImport, HotkeyOutcome, HotkeyTarget, KeyPress } from './hotkeys/actions.ts';
import { describeTarget } from './hotkeys/describe-target.ts';
import { createHotkeys } from './hotkeys/hotkeys.ts';
import { createHotkeyRun } from './hotkeys/run-hotkey.ts';
import type { Intent, Source } from './intents.ts';
import { chooseMessages } from './messages/chosen-messages.ts';
import type { Messages } from './messages/en.ts';
import { likableUri } from './playback/identity.ts';
import { createPlayback } from './playback/playback.ts';
import type { Conditions } from './playback/schedule.ts';
import { createLatestPlaylists } from './playlists/latest-playlists.ts';
import type { Ports } from './ports.ts';
import type { Outcome } from './problem.ts';
import { followSession } from './session/follow-session.ts';
import { createSession } from './session/session.ts';
import type { SettingsPatch } from './settings/schema.ts';
import { loadSettings } from './settings/settings.ts';
import type { Access } from './spotify/access/access.ts';
import { createClient } from './spotify/client.ts';
import { createSpotifyByPurpose } from './spotify/spotify-by-purpose.ts';
import type { AppState, LoginItem, MediaControls, Notice, NotificationStatus, Playback } from './state.ts';
import { createStore, type Readable } from './store.ts';
import { overheard } from './views/overheard.ts';
import { createViews, type Views } from './views/views.ts';

/** The whole app without a desktop: what its faces show, and what they may ask for. */
export interface Baton {
	readonly state: Readable<AppState>;
	/** The words in the language in force now. */
	readonly messages: Readable<Messages>;
	/** Restores the sign-in, takes the hotkeys and begins to follow the player. */
	start(): Promise<void>;
	/** Never rejects: what went wrong is in the outcome. */
	perform(intent: Intent, source: Source): Promise<Outcome>;
	/** What the popover's views ask for and change, beside the player. Rejects no more than `perform`. */
	readonly views: Views;
	/** What the last look for devices found, by whichever face. */
	readonly devices: Readable<KnownDevices>;
	/** Reads the playback state now. */
	refresh(): Promise<Outcome>;
	signIn(clientId: string): SignInStart;
	cancelSignIn(): void;
	signOut(): void;
	changeSettings(patch: SettingsPatch): Promise<void>;
	/** Gives a target the key that was pressed, in place of the one that it `replaces` or beside the others. */
	bindHotkey(target: HotkeyTarget, press: KeyPress, replaces: Accelerator | null): HotkeyOutcome;
	unbindHotkey(target: HotkeyTarget, accelerator: Accelerator): void;
	/** Goes back to the keys that Baton came with; gives those there were, for `importHotkeys` to bring back. */
	resetHotkeys(): { readonly json: string };
	/** All keys as the text of a file. */
	exportedHotkeys(): string;
	/** Replaces all keys with those of such a file, which work at once. */
	importHotkeys(json: string): HotkeyImport;
	/** Opens what macOS has for permitting media keys. */
	askToPermitMediaKeys(): void;
	/** Tells whether notifications get to the person. */
	setNotificationStatus(status: NotificationStatus): void;
	/** Tells what became of Baton's place among the desktop's media controls. */
	setMediaControls(mediaControls: MediaControls): void;
	/** Tells whether this desktop shows no tray icons. */
	setTrayMissing(missing: boolean): void;
	/** Tells whether the desktop starts Baton at login. */
	setLoginItem(loginItem: LoginItem): void;
	/** While a key is being recorded no hotkey fires. */
	setRecording(recording: boolean): void;
	/** On macOS the person may have granted media keys meanwhile. */
	recheckPermissions(): void;
	dismissNotice(id: Notice['id']): void;
	/** What was spent and is left of the day's requests. */
	budget(): BudgetView;
	/** What stands in the way to Spotify, as far as it is known without asking. */
	access(): Access;
	/** What the desktop knows and the reads depend on. */
	setConditions(conditions: Partial<Conditions>): void;
	/** Another song, or a failed press that nobody would see otherwise. */
	onAnnounce(listener: (announcement: Announcement) => void): Cancel;
	/** The hotkey that shows the popover. */
	onShow(listener: () => void): Cancel;
	/** The hotkey that shows what is playing. */
	onShowSong(listener: () => void): Cancel;
	dispose(): void;
}

/** What the desktop has to say about itself. */
type DesktopStatus = Pick<AppState, 'notifications' | 'mediaControls' | 'loginItem'>;

export function createBaton(ports: Ports): Baton {
	const { clock, platform } = ports;
	const { settings, notices: settingsNotices } = loadSettings(ports.documents.settings, platform);
	if (ports.registeredClientId) settings.update({ clientId: ports.registeredClientId });
	const messages = chooseMessages(settings, ports.systemLanguage);
	const session = createSession(ports, { settings, messages: messages.get });
	const client = createClient(ports, { tokens: session.tokens, settings });
	const { funnel, ledger, limits, closed } = client;
	const spotify = createSpotifyByPurpose(funnel);
	const playback = createPlayback({ spotify, clock, ledger, signal: ports.localSignal, settings });
	const announcements = createAnnouncements(playback);
	const devices = createDeviceMemory();
	const latestPlaylists = createLatestPlaylists({ playback: playback.playback, settings });
	const views = overheard(createViews({ funnel: funnel.as('command'), clock, settings, player: playback }), {
		onRows: latestPlaylists.learn,
		onDevices: (answer) => devices.note(answer, clock.monotonicMs()),
		onClear: devices.forget,
	});
	const switchDevice = createDeviceSwitch({
		getDevices: () => views.getDevices(),
		transfer: (deviceId) => playback.perform({ type: 'transferTo', deviceId }, 'hotkey'),
	});
	const hotkeys = createHotkeys({
		registrar: ports.hotkeys,
		settings,
		platform,
		describe: (target) => describeTarget(target, messages.get(), settings.get().pins),
		run: createHotkeyRun({
			volumeStepPercent: () => settings.get().volumeStepPercent,
			perform: (intent) => void perform(intent, 'hotkey'),
			switchDevice: () => void announcements.telling(switchDevice),
			showSong: () => showSongAsked.emit(),
			show: () => showAsked.emit(),
		}),
	});
	const desktop = createStore<DesktopStatus>({
		notifications: 'unknown',
		mediaControls: 'none',
		loginItem: 'unknown',
	});
	const trayNotices = createStore<readonly Notice[]>([]);
	const dismissed = createStore<readonly Notice['id'][]>([]);
	const showAsked = createEmitter<void>();
	const showSongAsked = createEmitter<void>();
	let online = true;

	const compose = (): AppState => ({
		session: session.state.get(),
		playback: playback.playback.get(),
		problem: playback.problem.get(),
		notices: [...settingsNotices, ...session.notices.get(), ...trayNotices.get()].filter(
			({ id }) => !dismissed.get().includes(id),
		),
		settings: settings.get(),
		hotkeys: hotkeys.rows.get(),
		...desktop.get(),
		demo: ports.demo,
	});
	const state = createStore(compose());

	async function perform(intent: Intent, source: Source): Promise<Outcome> {
		const changedUri = likedUri(intent, playback.playback.get());
		const act = (): Promise<Outcome> => playback.perform(intent, source);
		// Who gave a command in a shell reads there what became of it.
		const outcome = await (source === 'command' ? act() : announcements.telling(act));
		if (outcome.ok && changedUri !== null) views.savedElsewhere([changedUri]);
		return outcome;
	}

	/** A status that is told again and again is no change. */
	function setDesktop(status: Partial<DesktopStatus>): void {
		desktop.update((before) => {
			const now = { ...before, ...status };
			return isDeepStrictEqual(now, before) ? before : now;
		});
	}

	const publish = (): void => state.update(compose);
	const cancels = [
		// Before anybody sees who is signed in, the rest knows.
		followSession({ session, playback, views, spotify: spotify.command }),
		...[
			session.state,
			session.notices,
			playback.playback,
			playback.problem,
			settings,
			hotkeys.rows,
			desktop,
			trayNotices,
			dismissed,
		].map((part) => part.subscribe(publish)),
		messages.dispose,
	];

	return {
		state,
		messages,
		async start() {
			hotkeys.start();
			await session.restore();
		},
		perform,
		views,
		devices,
		refresh: () => playback.refresh(),
		signIn(clientId) {
			const start = session.signIn(clientId);
			if (start.started) settings.update({ clientId });
			return start;
		},
		cancelSignIn: () => session.cancelSignIn(),
		signOut: () => session.signOut(),
		async changeSettings(patch) {
			const before = settings.get();
			settings.update(patch);
			const { startAtLogin, tokenStorage } = settings.get();
			if (startAtLogin !== before.startAtLogin) ports.setLoginItem(startAtLogin);
			if (tokenStorage !== before.tokenStorage) await session.tokenStorageChanged();
			await messages.settled();
		},
		bindHotkey: (target, press, replaces) => hotkeys.record(target, press, replaces),
		unbindHotkey: (target, accelerator) => hotkeys.unbind(target, accelerator),
		resetHotkeys: () => hotkeys.reset(),
		exportedHotkeys: () => hotkeys.exported(),
		importHotkeys: (json) => hotkeys.import(json),
		askToPermitMediaKeys: () => ports.hotkeys.askToPermitMediaKeys(),
		setNotificationStatus: (notifications) => setDesktop({ notifications }),
		setMediaControls(mediaControls) {
			setDesktop({ mediaControls });
			hotkeys.setMediaKeysByDesktop(['opening', 'shown', 'aside'].includes(mediaControls));
		},
		setTrayMissing: (missing) => trayNotices.update(() => (missing ? [{ id: 'noTray' }] : [])),
		setLoginItem: (loginItem) => setDesktop({ loginItem }),
		setRecording: (recording) => hotkeys.setRecording(recording),
		recheckPermissions: () => hotkeys.recheckPermission(),
		dismissNotice: (id) => dismissed.update((ids) => [...ids, id]),
		budget: () => ({ ...ledger.budget(), hours: ledger.history(), isComplete: ledger.isComplete() }),
		access: () => ({ online, limits: limits.list(), closedEndpoints: closed.list() }),
		setConditions(conditions) {
			if (conditions.popoverOpen !== undefined) announcements.setPopoverOpen(conditions.popoverOpen);
			online = conditions.online ?? online;
			if (conditions.asleep !== undefined) {
				client.setAsleep(conditions.asleep);
				// The clock that their ages are measured by stands still meanwhile.
				if (conditions.asleep) views.clear();
			}
			playback.setConditions(conditions);
		},
		onAnnounce: announcements.subscribe,
		onShow: showAsked.subscribe,
		onShowSong: showSongAsked.subscribe,
		dispose() {
			for (const cancel of cancels) cancel();
			announcements.dispose();
			playback.dispose();
			latestPlaylists.dispose();
			views.dispose();
			ports.localSignal.dispose();
			session.dispose();
			hotkeys.dispose();
		},
	};
}

/** What the intent puts into the library or takes out of it, if anything. */
function likedUri(intent: Intent, playback: Playback): string | null {
	switch (intent.type) {
		case 'like':
		case 'unlike':
		case 'toggleLike':
			return likableUri(playback);
		case 'setLiked':
			return intent.uri;
		default:
			return null;
	}
}
