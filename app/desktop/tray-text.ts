import type { Messages } from '../messages/en.ts';
import { phrase } from '../messages/phrase.ts';
import { describeProblem } from '../messages/problem.ts';
import type { AppState, PlayingItem } from '../state.ts';

/** Windows takes 127 UTF-16 units for a tooltip and drops the rest. */
const LONGEST_TOOLTIP = 127;

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

/** Signed in, and the network is there. */
export function isConnected({ session, problem }: AppState): boolean {
	return session.kind === 'signedIn' && problem?.kind !== 'offline';
}

/**
 * Escapes `text` and cuts it to `longest` UTF-16 units, between characters as people see them, so that no emoji, accent
 * or escape is torn apart.
 */
export function shorten(text: string, longest: number, escapePart = (part: string) => part): string {
	const whole = escapePart(text);
	if (whole.length <= longest) return whole;
	let kept = '';
	for (const { segment } of new Intl.Segmenter().segment(text)) {
		const next = kept + escapePart(segment);
		if (next.length >= longest) break;
		kept = next;
	}
	return `${kept.trimEnd()}…`;
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

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
