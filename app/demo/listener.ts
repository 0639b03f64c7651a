import type { World } from './api/world.ts';
import { interrupt, skipToNext, skipToPrevious } from './player/advance.ts';
import { setShuffle } from './player/order.ts';
import { activate, changeDevice, changePlayer, goIdle } from './player/session.ts';
import { currentEntry, type Entry, progressMs, type RepeatMode } from './player/state.ts';
import { addToQueue, pause, resume, seek, select, setRepeat } from './player/transport.ts';

/** What the active device shows. */
export interface OnDisplay {
	readonly uri: string;
	readonly isPlaying: boolean;
	/** Until its end, if nothing happens. */
	readonly remainingMs: number;
}

/** What a person does at another device, or with the account. Takes effect at once, needs no token. */
export interface Listener {
	skip(): void;
	previous(): void;
	pause(): void;
	resume(): void;
	seek(positionMs: number): void;
	setShuffle(shuffle: boolean): void;
	setRepeat(repeat: RepeatMode): void;
	/** `offset`: index of the entry to begin with. Throws on an unknown context. */
	playContext(contextUri: string, offset?: number): void;
	/** Throws on an unknown track or episode. */
	queue(uri: string): void;
	playAdvertisement(durationMs?: number): void;
	/** The newest episode of the first show, unless named otherwise. */
	playEpisode(uri?: string): void;
	/** `spotify:local:{artist}:{album}:{title}:{seconds}` */
	playLocalFile(uri?: string): void;
	/** Something of a type that today's clients do not know. */
	playUnknownType(): void;
	setPrivateSession(isPrivate: boolean): void;
	/** No device is active any more: reads answer 204. */
	goIdle(): void;
	/** Sound moves to the device. */
	moveTo(deviceId: string): void;
	/** Of the active device, or of the one named. */
	setVolume(volumePercent: number, deviceId?: string): void;
	/** `listed`: in the list; `asleep`: out of it, but woken by its id; `off`: unknown. */
	setDevice(deviceId: string, presence: 'listed' | 'asleep' | 'off'): void;
	/** Null while no device is active. */
	display(): OnDisplay | null;
	/** Every device there is, in or out of the list. */
	devices(): readonly { readonly id: string; readonly name: string; readonly type: string }[];
	like(uri: string): void;
	unlike(uri: string): void;
	hasLiked(uri: string): boolean;
	setPremium(isPremium: boolean): void;
	setAllowlisted(isAllowlisted: boolean): void;
	setOwnerPremium(ownerIsPremium: boolean): void;
	/** Player, devices and account are as at the start; what is liked stays liked. */
	startOver(): void;
	/** Removes the app from the account: every token so far is refused from now on. */
	revokeConsent(): void;
}

const LOCAL_FILE_URI = 'spotify:local:Uncle+Ferdi:Garage+Tapes:Accordion+at+Midnight:187';

export function createListener(world: World, revokeConsent: () => void): Listener {
	const { playback, catalogue, library, account, now } = world;

	function play(entry: Entry): void {
		playback.change(changePlayer((player, at) => interrupt(player, entry, at)));
	}

	function entryOf(uri: string): Entry {
		const entry = catalogue.entryOf(uri);
		if (entry === null) throw new Error(`The catalogue has no ${uri}.`);
		return entry;
	}

	function playContext(contextUri: string, offset: number | null): void {
		const places = world.entriesOf(contextUri);
		if (places === null) throw new Error(`The catalogue has no ${contextUri}.`);
		const entries = places.filter((entry) => entry !== null);
		const selection = { contextUri, entries, first: offset, positionMs: 0 };
		playback.change(changePlayer((player, at) => select(player, selection, at)));
	}

	return {
		skip: () => playback.change(changePlayer(skipToNext)),
		previous: () => playback.change(changePlayer(skipToPrevious)),
		pause: () => playback.change(changePlayer(pause)),
		resume: () => playback.change(changePlayer(resume)),
		seek: (positionMs) => playback.change(changePlayer((player, at) => seek(player, positionMs, at))),
		setShuffle: (shuffle) => playback.change(changePlayer((player, at) => setShuffle(player, shuffle, at))),
		setRepeat: (repeat) => playback.change(changePlayer((player, at) => setRepeat(player, repeat, at))),
		playContext: (contextUri, offset) => playContext(contextUri, offset ?? null),
		queue: (uri) => playback.change(changePlayer((player) => addToQueue(player, entryOf(uri)))),
		playAdvertisement: (durationMs = 30_000) => play({ uri: 'spotify:ad:0', kind: 'ad', durationMs }),
		playEpisode(uri) {
			const [newest] = catalogue.episodes.keys();
			play(entryOf(uri ?? `spotify:episode:${newest}`));
		},
		playLocalFile: (uri = LOCAL_FILE_URI) => play(entryOf(uri)),
		playUnknownType: () => play({ uri: 'spotify:hologram:0', kind: 'unknown', durationMs: 600_000 }),
		setPrivateSession: (isPrivate) => playback.change((session) => ({ ...session, isPrivate })),
		goIdle: () => playback.change(goIdle),
		moveTo: (deviceId) => playback.change(activate(deviceId)),
		setVolume: (volumePercent, deviceId) =>
			playback.change((session, at) =>
				changeDevice(deviceId ?? session.activeDeviceId ?? '', { volumePercent })(session, at),
			),
		setDevice: (deviceId, presence) =>
			playback.change((session, at) => {
				const changed = changeDevice(deviceId, {
					isListed: presence === 'listed',
					isReachable: presence !== 'off',
				})(session, at);
				return deviceId === session.activeDeviceId && presence !== 'listed' ? goIdle(changed, at) : changed;
			}),
		display() {
			const { player, activeDeviceId } = playback.now();
			const entry = currentEntry(player);
			if (activeDeviceId === null || !entry) return null;
			const remainingMs = entry.durationMs - progressMs(player, now());
			return { uri: entry.uri, isPlaying: player.isPlaying, remainingMs };
		},
		devices: () => playback.now().devices,
		like: (uri) => void library.set(uri, now()),
		unlike: (uri) => void library.delete(uri),
		hasLiked: (uri) => library.has(uri),
		setPremium(isPremium) {
			account.isPremium = isPremium;
		},
		setAllowlisted(isAllowlisted) {
			account.isAllowlisted = isAllowlisted;
		},
		setOwnerPremium(ownerIsPremium) {
			account.ownerIsPremium = ownerIsPremium;
		},
		startOver() {
			playback.change((_session, at) => world.openingAt(at));
			account.isPremium = true;
			account.isAllowlisted = true;
			account.ownerIsPremium = true;
		},
		revokeConsent,
	};
}
