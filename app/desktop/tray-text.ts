import type { Messages } from '../messages/en.ts';
import { phrase } from '../messages/phrase.ts';
import { describeProblem } from '../messages/problem.ts';
import type { AppState, PlayingItem } from '../state.ts';
import { plainLine, shorten } from '../text.ts';

/** Windows takes 127 UTF-16 units for a tooltip and drops the rest. */
const LONGEST_TOOLTIP = 127;

/** What the menu bar of macOS spares beside other icons; more is pushed under the notch. */
const LONGEST_TITLE = 30;

/** One line about what is playing, with title and artists as Spotify gives them. */
export function songLine(state: AppState, messages: Messages): string {
	const { playback } = state;
	if (!isConnected(state)) return messages.tray.notConnected;
	if (playback.kind !== 'active') return messages.tray.nothingPlaying;
	const song = nameOf(playback.item, messages);
	return playback.isPlaying ? song : phrase(messages, 'tray', 'paused', { song });
}

/** What the icon says when the cursor rests on it: the song, or what is in the way. */
export function tooltip(
	state: AppState,
	messages: Messages,
	formatTime: (at: number) => string,
	platform: NodeJS.Platform,
): string {
	const { problem } = state;
	const text =
		problem && isConnected(state)
			? describeProblem(messages, problem, formatTime)
			: songLine(state, messages);
	// The tooltips of Windows swallow an ampersand that stands alone. https://github.com/electron/electron/issues/14373
	const escapePart = (part: string): string => (platform === 'win32' ? part.replaceAll('&', '&&&') : part);
	return shorten(text, LONGEST_TOOLTIP, escapePart);
}

/** macOS: what stands beside the icon; empty unless the person wants it there and something plays. */
export function titleBesideIcon(state: AppState, messages: Messages): string {
	const { playback, settings } = state;
	if (!settings.songBesideIcon || !isConnected(state)) return '';
	if (playback.kind !== 'active' || !playback.isPlaying) return '';
	return shorten(nameOf(playback.item, messages), LONGEST_TITLE);
}

/** Signed in, and the network is there. */
export function isConnected({ session, problem }: AppState): boolean {
	return session.kind === 'signedIn' && problem?.kind !== 'offline';
}

function nameOf(item: PlayingItem, messages: Messages): string {
	switch (item.kind) {
		case 'track':
			return joined(item.title, item.artists.map(({ name }) => name).join(', '));
		case 'episode':
			return joined(item.title, item.show.name);
		case 'local':
			return joined(item.title, item.artists);
		case 'ad':
			return messages.player.advertisement;
		case 'unknown':
			return messages.player.unknownItem;
	}
}

const joined = (...parts: readonly string[]): string =>
	parts
		.map(plainLine)
		.filter((part) => part !== '')
		.join(' · ');
