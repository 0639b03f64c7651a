import type { Settings } from '../settings/schema.ts';

export type NotificationMode = Settings['notifications'];

/** Whether new songs are told of by themselves. */
export function tellsOfSongs(mode: NotificationMode): boolean {
	return mode === 'always' || mode === 'notOverFullscreen';
}
