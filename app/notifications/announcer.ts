import type { Announcement } from '../announcements.ts';
import type { Baton } from '../baton.ts';
import type { Cancel, Clock } from '../clock.ts';
import type { Covers } from '../covers.ts';
import type { Intent } from '../intents.ts';
import { clockTime } from '../messages/language.ts';
import { playingIdentity } from '../playback/identity.ts';
import { buttonsFor, type NotificationButton } from './buttons.ts';
import { tellsOfSongs } from './modes.ts';
import type { NotificationContent, Notifier } from './notifier.ts';
import { type NotificationWords, presentWords, wordsOf } from './words.ts';

/** Turns what Baton announces into notifications, and presses of their buttons into intents. */
export interface Announcer {
	/** Tells what is playing now, because somebody asked; nothing where no notifications are wanted at all. */
	showSong(): void;
	/** Takes away what is shown, or was about to be. */
	dismiss(): void;
	dispose(): void;
}

export interface AnnouncerParts {
	readonly baton: Pick<Baton, 'state' | 'messages' | 'onAnnounce' | 'perform' | 'setNotificationStatus'>;
	readonly covers: Covers;
	readonly notifier: Notifier;
	readonly clock: Clock;
	readonly isPopoverOpen: () => boolean;
	readonly openPopover: () => void;
	/** Whether something covers the whole screen now. False where nobody can tell. */
	readonly isFullscreen: () => Promise<boolean>;
}

/** A song that is skipped before was none to tell of. */
export const SETTLING_MS = 400;

/** A notification without its cover now is better than a whole one for a song that is half over. */
const LONGEST_WAIT_FOR_COVER_MS = 1500;

export function createAnnouncer(parts: AnnouncerParts): Announcer {
	const { baton, covers, notifier, clock, isPopoverOpen, openPopover, isFullscreen } = parts;
	/** Of several in a row only the last is shown. */
	let newest = 0;
	let cancelRest: Cancel = () => {};
	let shownUri: string | null = null;

	const modeNow = () => baton.state.get().settings.notifications;
	const buttonsNow = (): readonly NotificationButton[] =>
		buttonsFor(baton.state.get().playback, baton.messages.get());
	const isOver = (itemUri: string | null): boolean =>
		itemUri !== null && itemUri !== playingIdentity(baton.state.get().playback);

	/** Gives up whatever was about to be shown. */
	function begin(): number {
		cancelRest();
		newest += 1;
		return newest;
	}

	/** Does not resolve where something newer begins meanwhile. */
	const rest = (ms: number): Promise<null> =>
		new Promise((resolve) => {
			cancelRest = clock.after(ms, () => resolve(null));
		});

	async function tellOf(announcement: Announcement): Promise<void> {
		if (modeNow() === 'never') return;
		const mine = begin();
		const messages = baton.messages.get();
		const words = wordsOf(announcement, messages, clockTime(messages.language));
		if (announcement.kind === 'problem') return show(words, { cover: null, isFleeting: false, buttons: [] });
		await rest(SETTLING_MS);
		if (!tellsOfSongs(modeNow())) return;
		if (modeNow() === 'notOverFullscreen' && (await isInTheWay())) return;
		if (mine !== newest) return;
		const cover = await coverOf(words);
		if (mine === newest && !isOver(words.itemUri)) showSong(words, cover);
	}

	async function tellOfPresent(): Promise<void> {
		const mine = begin();
		const words = presentWords(baton.state.get(), baton.messages.get());
		const cover = await coverOf(words);
		if (mine !== newest) return;
		// Somebody who asks is told of what plays by now.
		if (isOver(words.itemUri)) return tellOfPresent();
		showSong(words, cover);
	}

	async function isInTheWay(): Promise<boolean> {
		const answers = await Promise.all([isFullscreen(), notifier.isHeldBack()]);
		return answers.includes(true);
	}

	async function coverOf({ coverUrl }: NotificationWords): Promise<Uint8Array | null> {
		if (coverUrl === null) return null;
		return (await Promise.race([covers.get(coverUrl), rest(LONGEST_WAIT_FOR_COVER_MS)]))?.bytes ?? null;
	}

	function showSong(words: NotificationWords, cover: Uint8Array | null): void {
		show(words, { cover, isFleeting: true, buttons: buttonsNow() });
	}

	function show(
		{ title, body, itemUri }: NotificationWords,
		more: Omit<NotificationContent, 'title' | 'body'>,
	): void {
		if (isPopoverOpen()) return;
		shownUri = itemUri;
		notifier.show({ title, body, ...more });
	}

	async function pressed(intent: Intent): Promise<void> {
		const isSkip = intent.type === 'next' || intent.type === 'previous';
		// Where the next song is not told of, the last one must not stay there.
		if (isSkip && !tellsOfSongs(modeNow())) notifier.dismiss();
		const { ok } = await baton.perform(intent, 'notification');
		if (!ok || isSkip) return;
		// Other buttons would be about another song.
		if (isOver(shownUri)) notifier.dismiss();
		else notifier.relabel(buttonsNow());
	}

	const cancels: readonly Cancel[] = [
		baton.onAnnounce((announcement) => void tellOf(announcement)),
		notifier.onEvent((event) => {
			if (event.kind === 'clicked') openPopover();
			else void pressed(event.intent);
		}),
		notifier.status.subscribe(baton.setNotificationStatus),
	];
	baton.setNotificationStatus(notifier.status.get());

	return {
		showSong() {
			if (modeNow() !== 'never') void tellOfPresent();
		},
		dismiss() {
			begin();
			notifier.dismiss();
		},
		dispose() {
			begin();
			for (const cancel of cancels) cancel();
			notifier.dispose();
		},
	};
}
