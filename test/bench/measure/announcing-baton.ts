import type { Announcement } from '../../../app/announcements.ts';
import type { Clock } from '../../../app/clock.ts';
import type { SessionBus } from '../../../app/dbus/session-bus.ts';
import { createEmitter } from '../../../app/emitter.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { createAnnouncer } from '../../../app/notifications/announcer.ts';
import { createBusNotifier } from '../../../app/notifications/server/bus-notifier.ts';
import { PICTURE_SIZE } from '../../../app/notifications/server/picture.ts';
import { createServerNotifier } from '../../../app/notifications/server/server-notifier.ts';
import { announce } from '../../../app/playback/announce.ts';
import { done } from '../../../app/problem.ts';
import type { ActivePlayback, NotificationStatus } from '../../../app/state.ts';
import { createStore, type Readable } from '../../../app/store.ts';
import { standInNotifier } from '../../support/stand-in-notifier.ts';
import { appState, playing, track } from '../../unit/desktop/states.ts';
import { startMediaControls } from './media-controls.ts';

/** The faces of Baton that speak on the session bus when the song changes: media controls and notifications. */
export interface AnnouncingBaton {
	readonly isInMediaControls: () => boolean;
	readonly notifications: Readable<NotificationStatus>;
	changeTrack(): void;
	dispose(): void;
}

export function startAnnouncingBaton(bus: SessionBus, clock: Clock): AnnouncingBaton {
	const state = createStore(appState());
	const messages = createStore<Messages>(en);
	const announced = createEmitter<Announcement>();
	const status = createStore<NotificationStatus>('unknown');
	const bgra = new Uint8Array(PICTURE_SIZE ** 2 * 4).fill(128);
	let number = 0;
	let last: ActivePlayback = playing();

	const baton = {
		state,
		messages,
		onAnnounce: announced.subscribe,
		perform: async () => done,
		setNotificationStatus: (now: NotificationStatus) => status.update(() => now),
	};
	const mpris = startMediaControls({ bus, clock, baton });
	const notifier = createBusNotifier({
		bus,
		onBus: async (connection) =>
			createServerNotifier({
				bus: connection,
				decodePicture: () => ({ width: PICTURE_SIZE, height: PICTURE_SIZE, bgra }),
				openLabel: () => en.tray.show,
			}),
		withoutBus: standInNotifier,
	});
	const announcer = createAnnouncer({
		baton,
		covers: { get: async () => ({ bytes: Uint8Array.of(1), type: 'image/png' }) },
		notifier,
		clock,
		isPopoverOpen: () => false,
		openPopover() {},
		isFullscreen: async () => false,
	});

	return {
		isInMediaControls: () => mpris.status.get() === 'shown',
		notifications: status,
		changeTrack() {
			number += 1;
			const item = {
				...track,
				uri: `spotify:track:${number}`,
				title: `Song ${number}`,
				cover: { url: `https://i.scdn.co/image/${number}` },
			};
			const progress = { positionMs: 0, atMonotonicMs: clock.monotonicMs() };
			const playback = playing({ item, progress });
			const announcement = announce({
				before: last,
				after: playback,
				lastItemUri: last.item.kind === 'track' ? last.item.uri : null,
				cause: null,
				popoverOpen: false,
				tellsOfSongs: true,
			});
			last = playback;
			state.update((before) => ({ ...before, playback }));
			if (announcement) announced.emit({ kind: 'item', ...announcement });
		},
		dispose() {
			announcer.dispose();
			mpris.dispose();
		},
	};
}
