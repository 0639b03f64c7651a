import { systemPreferences } from 'electron';
import type { Clock } from '../../clock.ts';
import type { LocalSignal } from '../../playback/signals/local-signal.ts';
import { songOfNotification } from '../../playback/signals/notification-song.ts';
import { createSongTeller } from '../../playback/signals/song-teller.ts';
import { createStore } from '../../store.ts';

const EVENT = 'com.spotify.client.PlaybackStateChanged';

/**
 * What Spotify's client on this Mac tells. Whether it runs shows only once it posts something: every song and
 * status, and `Stopped` when it quits.
 * https://www.electronjs.org/docs/latest/api/system-preferences#systempreferencessubscribenotificationevent-callback-macos
 */
export function createNotificationSignal(clock: Clock): LocalSignal {
	const teller = createSongTeller(clock);
	const present = createStore(false);

	const subscription = systemPreferences.subscribeNotification(EVENT, (_event, userInfo) => {
		const song = songOfNotification(userInfo);
		if (!song) return;
		present.update(() => userInfo['Player State'] !== 'Stopped');
		teller.heard(song);
	});

	return {
		subscribe: teller.subscribe,
		present,
		// Who posts nothing cannot be looked for.
		isKnown: createStore(true),
		dispose() {
			systemPreferences.unsubscribeNotification(subscription);
			teller.forget();
		},
	};
}
