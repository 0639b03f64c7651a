import { type Announcement, type NotificationWords, presentWords, wordsOf } from '../announcement.ts';
import type { Baton } from '../baton.ts';
import type { Cancel, Clock } from '../clock.ts';
import type { Covers } from '../covers.ts';
import { clockTime } from '../messages/language.ts';
import { buttonsFor, type NotificationButton, type Press } from './buttons.ts';
import { tellsOfSongs } from './modes.ts';
import type { Notifier } from './notifier.ts';

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

	const modeNow = () => baton.state.get().settings.notifications;
	const buttonsNow = (): readonly NotificationButton[] =>
		buttonsFor(baton.state.get().playback, baton.messages.get());
	const rest = (ms: number): Promise<null> =>
		new Promise((resolve) => {
			clock.after(ms, () => resolve(null));
		});

	async function tellOf(announcement: Announcement): Promise<void> {
		if (modeNow() === 'never') return;
		const mine = ++newest;
		const messages = baton.messages.get();
		const words = wordsOf(announcement, messages, clockTime(messages.language));
		if (announcement.kind === 'problem') return show(words, mine, { isSong: false });
		await rest(SETTLING_MS);
		if (mine !== newest || !tellsOfSongs(modeNow())) return;
		if (modeNow() === 'notOverFullscreen' && (await isInTheWay())) return;
		await show(words, mine, { isSong: true });
	}

	async function isInTheWay(): Promise<boolean> {
		const answers = await Promise.all([isFullscreen(), notifier.isHeldBack()]);
		return answers.includes(true);
	}

	async function show(
		{ title, body, coverUrl }: NotificationWords,
		mine: number,
		{ isSong }: { readonly isSong: boolean },
	): Promise<void> {
		const cover = await coverBytes(coverUrl);
		if (mine !== newest || isPopoverOpen()) return;
		const buttons = isSong ? buttonsNow() : [];
		notifier.show({ title, body, cover, isFleeting: isSong, buttons });
	}

	async function coverBytes(url: string | null): Promise<Uint8Array | null> {
		if (url === null) return null;
		return (await Promise.race([covers.get(url), rest(LONGEST_WAIT_FOR_COVER_MS)]))?.bytes ?? null;
	}

	async function pressed(press: Press): Promise<void> {
		const isSkip = press === 'next' || press === 'previous';
		// Where the next song is not told of, the last one must not stay there.
		if (isSkip && !tellsOfSongs(modeNow())) notifier.dismiss();
		const { ok } = await baton.perform({ type: press }, 'notification');
		if (ok && !isSkip) notifier.relabel(buttonsNow());
	}

	const cancels: readonly Cancel[] = [
		baton.onAnnounce((announcement) => void tellOf(announcement)),
		notifier.onEvent((event) => {
			if (event.kind === 'clicked') openPopover();
			else void pressed(event.press);
		}),
		notifier.status.subscribe(baton.setNotificationStatus),
	];
	baton.setNotificationStatus(notifier.status.get());

	return {
		showSong() {
			if (modeNow() === 'never') return;
			void show(presentWords(baton.state.get(), baton.messages.get()), ++newest, { isSong: true });
		},
		dismiss() {
			newest += 1;
			notifier.dismiss();
		},
		dispose() {
			newest += 1;
			for (const cancel of cancels) cancel();
			notifier.dispose();
		},
	};
}
