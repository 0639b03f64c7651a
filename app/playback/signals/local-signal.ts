import type { Cancel } from '../../clock.ts';
import { createStore, type Readable } from '../../store.ts';

/** What a Spotify client on this computer tells about itself, unasked and free of charge. */
export interface LocalSignal {
	/** Hears of each other song or status, once for a burst. */
	subscribe(listener: (song: LocalSong) => void): Cancel;
	/** Whether there is a client that would tell. */
	readonly present: Readable<boolean>;
	/** False until the first look is over, and who plays already has been heard. */
	readonly isKnown: Readable<boolean>;
	dispose(): void;
}

/** What plays in a client, or stands still there. It may be of another account, or mirror another device. */
export interface LocalSong {
	/** As the Web API writes it, also for episodes and advertisements; null where the client does not say. */
	readonly uri: string | null;
	/** Empty where the client does not say, as some do while another device plays. */
	readonly title: string;
	readonly artists: readonly string[];
	readonly isPlaying: boolean;
}

/** For desktops on which no client tells anything. */
export const noLocalSignal: LocalSignal = {
	subscribe: () => () => {},
	present: createStore(false),
	isKnown: createStore(true),
	dispose: () => {},
};

export function isSameTelling(one: LocalSong, other: LocalSong): boolean {
	return (
		one.uri === other.uri &&
		one.title === other.title &&
		one.isPlaying === other.isPlaying &&
		one.artists.length === other.artists.length &&
		one.artists.every((artist, index) => artist === other.artists[index])
	);
}
