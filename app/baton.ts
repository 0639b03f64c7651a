import type { Announcement } from './announcement.ts';
import type { SignInStart } from './bridge/contract.ts';
import type { BudgetView } from './budget.ts';
import type { Cancel } from './clock.ts';
import { createEmitter } from './emitter.ts';
import { type HotkeyAction, type HotkeyOutcome, intentOf, type KeyPress } from './hotkeys/actions.ts';
import { createHotkeys } from './hotkeys/hotkeys.ts';
import type { Intent, Source } from './intents.ts';
import type { Messages } from './messages/en.ts';
import { languageOf, messagesFor } from './messages/language.ts';
import { likableUri } from './playback/identity.ts';
import { createPlayback } from './playback/playback.ts';
import type { Conditions } from './playback/schedule.ts';
import type { Ports } from './ports.ts';
import { type Outcome, type Problem, SpotifyFailure } from './problem.ts';
import { createSession } from './session/session.ts';
import type { SettingsPatch } from './settings/schema.ts';
import { loadSettings } from './settings/settings.ts';
import { createClosedEndpoints } from './spotify/access/closed-endpoints.ts';
import { createFunnel } from './spotify/funnel.ts';
import { createLedger } from './spotify/ledger/ledger.ts';
import { createLimits } from './spotify/limits.ts';
import { createSpotifyByPurpose } from './spotify/spotify-by-purpose.ts';
import type { AppState, MediaControls, Notice, SessionState } from './state.ts';
import { createStore, type Readable } from './store.ts';
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
	/** Reads the playback state now. */
	refresh(): Promise<Outcome>;
	signIn(clientId: string): SignInStart;
	cancelSignIn(): void;
	signOut(): void;
	changeSettings(patch: SettingsPatch): Promise<void>;
	bindHotkey(action: HotkeyAction, press: KeyPress | null): HotkeyOutcome;
	resetHotkeys(): void;
	/** Tells what became of Baton's place among the desktop's media controls. */
	setMediaControls(mediaControls: MediaControls): void;
	/** While a key is being recorded no hotkey fires. */
	setRecording(recording: boolean): void;
	/** On macOS the person may have granted media keys meanwhile. */
	recheckPermissions(): void;
	dismissNotice(id: Notice['id']): void;
	/** What was spent and is left of the day's requests. */
	budget(): BudgetView;
	/** What the desktop knows and the reads depend on. */
	setConditions(conditions: Partial<Conditions>): void;
	/** Another song, or a failed press that nobody would see otherwise. */
	onAnnounce(listener: (announcement: Announcement) => void): Cancel;
	/** The hotkey that shows the popover. */
	onShow(listener: () => void): Cancel;
	dispose(): void;
}

/** Two refusals of one limit may round its end differently. */
const SAME_LIMIT_MS = 2_000;

export function createBaton(ports: Ports): Baton {
	const { clock, documents, platform } = ports;
	const { settings, notices: settingsNotices } = loadSettings(documents.settings, platform);
	if (ports.registeredClientId) settings.update({ clientId: ports.registeredClientId });
	const chooseMessages = (): Messages =>
		messagesFor(languageOf(settings.get().language, ports.systemLanguage));
	const messages = createStore(chooseMessages());
	const session = createSession(ports, { settings, messages: messages.get });
	const limits = createLimits({ document: documents.limits, clock });
	const ledger = createLedger({
		file: ports.ledgerFile,
		clock,
		ceiling: () => settings.get().requestCeiling,
	});
	const closed = createClosedEndpoints({
		document: documents.access,
		clock,
		clientId: () => settings.get().clientId,
	});
	const { apiUrl } = ports.spotify;
	const funnel = createFunnel({ apiUrl, tokens: session.tokens, clock, limits, ledger, closed });
	const spotify = createSpotifyByPurpose(funnel);
	const playback = createPlayback({ spotify, clock, ledger, signal: ports.localSignal, settings });
	const views = createViews({ funnel: funnel.as('command'), clock, settings, player: playback });
	const hotkeys = createHotkeys({ registrar: ports.hotkeys, settings, platform, run: runHotkey });
	const mediaControls = createStore<MediaControls>('none');
	const dismissed = createStore<readonly Notice['id'][]>([]);
	const announced = createEmitter<Announcement>();
	const showAsked = createEmitter<void>();
	let popoverOpen = false;
	let announcedUntilAt = 0;

	const compose = (): AppState => ({
		session: session.state.get(),
		playback: playback.playback.get(),
		problem: playback.problem.get(),
		notices: [...settingsNotices, ...session.notices.get()].filter(({ id }) => !dismissed.get().includes(id)),
		settings: settings.get(),
		hotkeys: hotkeys.statuses.get(),
		mediaControls: mediaControls.get(),
		demo: ports.demo,
	});
	const state = createStore(compose());

	function runHotkey(action: HotkeyAction): void {
		if (action === 'show') showAsked.emit();
		else void perform(intentOf(action, settings.get().volumeStepPercent), 'hotkey');
	}

	async function perform(intent: Intent, source: Source): Promise<Outcome> {
		const saidUntilAt = announcedUntilAt;
		const changedUri = isLike(intent) ? likableUri(playback.playback.get()) : null;
		const outcome = await playback.perform(intent, source);
		if (outcome.ok && changedUri !== null) views.savedElsewhere([changedUri]);
		if (outcome.ok || popoverOpen || announcedUntilAt !== saidUntilAt) return outcome;
		// A press that fails while no face of Baton is open would leave the person guessing.
		announced.emit({ kind: 'problem', problem: outcome.problem });
		return outcome;
	}

	/** A limit concerns all that is to come, so it is said once, whoever ran into it. */
	function announceLimit(problem: Problem | null): void {
		if (!problem || !('untilAt' in problem) || problem.untilAt <= announcedUntilAt + SAME_LIMIT_MS) return;
		announcedUntilAt = problem.untilAt;
		if (!popoverOpen) announced.emit({ kind: 'problem', problem });
	}

	/** Once a sign-in: nothing else in the profile is of use. */
	async function readDisplayName(): Promise<void> {
		try {
			const profile = await spotify.command.users.getCurrentUserProfile();
			session.setDisplayName(profile?.display_name ?? null);
		} catch (error) {
			// Without a name Settings says "signed in", which is as true.
			if (!(error instanceof SpotifyFailure)) throw error;
		}
	}

	function followSession(now: SessionState, before: SessionState): void {
		// Whoever signs in next may be somebody else, or come with another client id.
		if (now.kind !== before.kind) views.clear();
		// While a new sign-in is under way an old one goes on working.
		if (now.kind === 'signingIn') return;
		playback.setSignedIn(now.kind === 'signedIn');
		const isNew = now.kind === 'signedIn' && now.displayName === null;
		if (isNew && before.kind !== 'signedIn') void readDisplayName();
	}

	const publish = (): void => state.update(compose);
	const cancels = [
		...[
			session.notices,
			playback.playback,
			playback.problem,
			settings,
			hotkeys.statuses,
			mediaControls,
			dismissed,
		].map((part) => part.subscribe(publish)),
		session.state.subscribe((now, before) => {
			followSession(now, before);
			publish();
		}),
		settings.subscribe(() => messages.update(chooseMessages)),
		playback.problem.subscribe(announceLimit),
		playback.onAnnounce((item) => announced.emit({ kind: 'item', ...item })),
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
		},
		bindHotkey: (action, press) => hotkeys.record(action, press),
		resetHotkeys: () => hotkeys.reset(),
		setMediaControls(now) {
			mediaControls.update(() => now);
			hotkeys.setMediaKeysByDesktop(['opening', 'shown', 'aside'].includes(now));
		},
		setRecording: (recording) => hotkeys.setRecording(recording),
		recheckPermissions: () => hotkeys.recheckPermission(),
		dismissNotice: (id) => dismissed.update((ids) => [...ids, id]),
		budget: () => ({ ...ledger.budget(), hours: ledger.history(), isComplete: ledger.isComplete() }),
		setConditions(conditions) {
			popoverOpen = conditions.popoverOpen ?? popoverOpen;
			if (conditions.asleep !== undefined) {
				ledger.setAsleep(conditions.asleep);
				limits.setAsleep(conditions.asleep);
				// The clock that their ages are measured by stands still meanwhile.
				if (conditions.asleep) views.clear();
			}
			playback.setConditions(conditions);
		},
		onAnnounce: announced.subscribe,
		onShow: showAsked.subscribe,
		dispose() {
			for (const cancel of cancels) cancel();
			playback.dispose();
			views.dispose();
			ports.localSignal.dispose();
			session.dispose();
			hotkeys.dispose();
		},
	};
}

const isLike = ({ type }: Intent): boolean => ['like', 'unlike', 'toggleLike'].includes(type);
