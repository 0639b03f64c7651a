import type { LocalSong } from '../playback/signals/local-signal.ts';
import type { Playback } from '../state.ts';

/** What tells whether a Spotify client on this computer is the one to be controlled. */
export interface LocalClient {
	readonly isPresent: boolean;
	/** What it told last. */
	readonly song: LocalSong | null;
	readonly playback: Playback;
	/** Spotify's clients on Linux call themselves after it. */
	readonly hostName: string;
}

/** Whether that client plays, or is what would play: then a second player beside it only confuses. */
export function playsHere({ isPresent, song, playback, hostName }: LocalClient): boolean {
	if (!isPresent) return false;
	if (song?.isPlaying) return true;
	if (playback.kind !== 'active' || playback.device.type !== 'computer') return false;
	return firstLabel(playback.device.name) === firstLabel(hostName);
}

const firstLabel = (name: string): string => name.toLowerCase().split('.')[0] ?? '';
