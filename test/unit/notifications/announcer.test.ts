import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Announcement } from '../../../app/announcements.ts';
import { createEmitter, type Emitter } from '../../../app/emitter.ts';
import type { Intent, Source } from '../../../app/intents.ts';
import { en, type Messages } from '../../../app/messages/en.ts';
import { type Announcer, createAnnouncer, SETTLING_MS } from '../../../app/notifications/announcer.ts';
import type { NotificationMode } from '../../../app/notifications/modes.ts';
import { done, type Outcome } from '../../../app/problem.ts';
import type { AppState, NotificationStatus } from '../../../app/state.ts';
import { createStore, type Store } from '../../../app/store.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { settle } from '../../support/settle.ts';
import { type StandInNotifier, standInNotifier } from '../../support/stand-in-notifier.ts';
import { appState, playing, track } from '../desktop/states.ts';

const problem: Announcement = { kind: 'problem', problem: { kind: 'noDevice' } };

describe('the announcer', () => {
	let clock: FakeClock;
	let state: Store<AppState>;
	let announced: Emitter<Announcement>;
	let notifier: StandInNotifier;
	let announcer: Announcer;
	let performed: [Intent, Source][];
	let statuses: NotificationStatus[];
	let outcome: Outcome;
	let isPopoverOpen: boolean;
	let isFullscreen: boolean | Promise<boolean>;
	let coversAskedFor: number;
	let popoverOpenings: number;
	let answerCover: (bytes: Uint8Array<ArrayBuffer> | null) => void;
	beforeEach(() => {
		clock = createFakeClock();
		state = createStore(appState());
		announced = createEmitter();
		notifier = standInNotifier();
		performed = [];
		statuses = [];
		outcome = done;
		isPopoverOpen = false;
		isFullscreen = false;
		coversAskedFor = 0;
		popoverOpenings = 0;
		announcer = createAnnouncer({
			baton: {
				state,
				messages: createStore<Messages>(en),
				onAnnounce: announced.subscribe,
				async perform(intent, source) {
					performed.push([intent, source]);
					return outcome;
				},
				setNotificationStatus: (status) => void statuses.push(status),
			},
			covers: {
				get: () =>
					new Promise((resolve) => {
						coversAskedFor += 1;
						answerCover = (bytes) => resolve(bytes && { bytes, type: 'image/jpeg' });
					}),
			},
			notifier,
			clock,
			isPopoverOpen: () => isPopoverOpen,
			openPopover() {
				popoverOpenings += 1;
			},
			isFullscreen: async () => isFullscreen,
		});
	});
	afterEach(() => announcer.dispose());

	const titles = (): string[] => notifier.shown.map(({ title }) => title);

	function want(notifications: NotificationMode): void {
		state.update((before) => ({ ...before, settings: { ...before.settings, notifications } }));
	}

	/** A song begins, and Baton announces it. */
	function play(title: string, coverUrl: string | null = null): void {
		const itemUri = `spotify:track:${title}`;
		state.update((before) => ({ ...before, playback: playing({ item: { ...track, uri: itemUri } }) }));
		announced.emit({ kind: 'item', title, body: 'Ada Quill', coverUrl, itemUri });
	}

	async function pass(ms: number): Promise<void> {
		clock.advance(ms);
		await settle(() => 0);
	}

	it('tells of a song that stays, with its buttons', async () => {
		play('one');
		await pass(SETTLING_MS - 1);
		expect(titles()).toEqual([]);
		await pass(1);
		expect(notifier.shown).toEqual([
			{
				title: 'one',
				body: 'Ada Quill',
				cover: null,
				isFleeting: true,
				buttons: [
					{ name: 'previous', label: 'Previous', intent: { type: 'previous' } },
					{ name: 'pause', label: 'Pause', intent: { type: 'pause' } },
					{ name: 'next', label: 'Next', intent: { type: 'next' } },
					{
						name: 'like',
						label: 'Like',
						intent: { type: 'setLiked', uri: 'spotify:track:one', liked: true },
					},
				],
			},
		]);
	});

	it('tells of the last of many that are skipped', async () => {
		for (let number = 1; number <= 100; number += 1) {
			play(`number ${number}`);
			await pass(100);
		}
		await pass(SETTLING_MS);
		expect(titles()).toEqual(['number 100']);
	});

	it('waits for the cover, but not for long', async () => {
		play('one', 'https://i.scdn.co/image/one');
		await pass(SETTLING_MS);
		expect(titles()).toEqual([]);
		answerCover(Uint8Array.of(1));
		await pass(0);
		play('two', 'https://i.scdn.co/image/two');
		await pass(SETTLING_MS);
		await pass(1_500);
		expect(notifier.shown.map(({ title, cover }) => [title, cover])).toEqual([
			['one', Uint8Array.of(1)],
			['two', null],
		]);
	});

	it('says nothing of a song whose cover came too late for it', async () => {
		play('one', 'https://i.scdn.co/image/one');
		await pass(SETTLING_MS);
		const answerFirst = answerCover;
		play('two');
		await pass(SETTLING_MS);
		answerFirst(Uint8Array.of(1));
		await pass(0);
		expect(titles()).toEqual(['two']);
	});

	it.each<[string, AppState['playback']]>([
		['another one', playing()],
		['an advertisement', playing({ item: { kind: 'ad' } })],
		['nothing', { kind: 'idle' }],
	])('says nothing of a song that is over by now, for %s', async (_what, playback) => {
		play('one', 'https://i.scdn.co/image/one');
		await pass(SETTLING_MS);
		state.update((before) => ({ ...before, playback }));
		answerCover(null);
		await pass(0);
		expect(titles()).toEqual([]);
	});

	it('says at once that a press failed, without buttons', async () => {
		announced.emit(problem);
		await pass(0);
		expect(notifier.shown).toMatchObject([{ title: en.notification.failed, isFleeting: false, buttons: [] }]);
	});

	it('says nothing that the open popover shows', async () => {
		play('one');
		isPopoverOpen = true;
		await pass(SETTLING_MS);
		expect(titles()).toEqual([]);
	});

	it('takes away what is shown, and what was about to be', async () => {
		play('one');
		announcer.dismiss();
		await pass(SETTLING_MS);
		expect(titles()).toEqual([]);
		expect(notifier.dismissals()).toBe(1);
	});

	it('takes away what somebody asked for, while its cover is awaited', async () => {
		const cover = { url: 'https://i.scdn.co/image/one' };
		state.update((before) => ({ ...before, playback: playing({ item: { ...track, cover } }) }));
		announcer.showSong();
		announcer.dismiss();
		answerCover(null);
		await pass(0);
		expect(titles()).toEqual([]);
	});

	it('fetches no cover for a song that was skipped while it was asked about a full screen', async () => {
		want('notOverFullscreen');
		const { promise, resolve } = Promise.withResolvers<boolean>();
		isFullscreen = promise;
		play('one', 'https://i.scdn.co/image/one');
		await pass(SETTLING_MS);
		play('two');
		resolve(false);
		await pass(0);
		expect(coversAskedFor).toBe(0);
		await pass(SETTLING_MS);
		expect(titles()).toEqual(['two']);
	});

	it.each<[NotificationMode, { song: number; asked: number; problem: number }]>([
		['always', { song: 1, asked: 1, problem: 1 }],
		['notOverFullscreen', { song: 1, asked: 1, problem: 1 }],
		['onHotkey', { song: 0, asked: 1, problem: 1 }],
		['never', { song: 0, asked: 0, problem: 0 }],
	])('shows what is wanted %s', async (mode, expected) => {
		want(mode);
		play('one');
		await pass(SETTLING_MS);
		expect(notifier.shown.splice(0)).toHaveLength(expected.song);
		announcer.showSong();
		await pass(0);
		expect(notifier.shown.splice(0)).toHaveLength(expected.asked);
		announced.emit(problem);
		await pass(0);
		expect(notifier.shown.splice(0)).toHaveLength(expected.problem);
	});

	it.each<[string, boolean, boolean, number]>([
		['over a full screen', true, false, 0],
		['while the desktop holds notifications back', false, true, 0],
		['otherwise', false, false, 1],
	])('tells of songs %s, where told to keep off: %4$i', async (_when, fullscreen, heldBack, count) => {
		want('notOverFullscreen');
		isFullscreen = fullscreen;
		notifier.heldBack = heldBack;
		play('one');
		await pass(SETTLING_MS);
		expect(titles()).toHaveLength(count);
	});

	it('does not ask about a full screen in other modes', async () => {
		isFullscreen = true;
		play('one');
		await pass(SETTLING_MS);
		expect(titles()).toEqual(['one']);
	});

	it('says nothing any more once notifications are switched off', async () => {
		play('one');
		want('never');
		await pass(SETTLING_MS);
		expect(titles()).toEqual([]);
	});

	it('shows the present song to whoever asks', async () => {
		want('onHotkey');
		announcer.showSong();
		await pass(0);
		expect(notifier.shown).toMatchObject([
			{ title: 'Paper Lanterns', body: 'Ada Quill, The Tides · Harbour' },
		]);
		state.update((before) => ({ ...before, playback: { kind: 'idle' } }));
		announcer.showSong();
		await pass(0);
		expect(notifier.shown[1]).toMatchObject({ title: en.player.nothingPlaying, buttons: [] });
	});

	it('shows to whoever asks what plays by the time that there is something to show', async () => {
		const cover = { url: 'https://i.scdn.co/image/one' };
		state.update((before) => ({ ...before, playback: playing({ item: { ...track, cover } }) }));
		announcer.showSong();
		const next = { ...track, uri: 'spotify:track:2', title: 'Morning Ferry' };
		state.update((before) => ({ ...before, playback: playing({ item: next }) }));
		answerCover(null);
		await pass(0);
		expect(titles()).toEqual(['Morning Ferry']);
	});

	it('opens the popover at a click', () => {
		notifier.emit({ kind: 'clicked' });
		expect(popoverOpenings).toBe(1);
		expect(performed).toEqual([]);
	});

	it('does what a button asks for', () => {
		notifier.emit({ kind: 'pressed', intent: { type: 'pause' } });
		expect(performed).toEqual([[{ type: 'pause' }, 'notification']]);
	});

	it('changes the buttons after one was pressed, as the state is then', async () => {
		notifier.emit({ kind: 'pressed', intent: { type: 'pause' } });
		state.update((before) => ({ ...before, playback: playing({ isPlaying: false }) }));
		await pass(0);
		expect(notifier.relabelled).toHaveLength(1);
		expect(notifier.relabelled[0]).toContainEqual({ name: 'play', label: 'Play', intent: { type: 'play' } });
	});

	it('leaves the buttons after a press that failed, or led to another song', async () => {
		notifier.emit({ kind: 'pressed', intent: { type: 'next' } });
		outcome = { ok: false, problem: { kind: 'noDevice' } };
		notifier.emit({ kind: 'pressed', intent: { type: 'pause' } });
		await pass(0);
		expect(notifier.relabelled).toEqual([]);
		expect(notifier.dismissals()).toBe(0);
	});

	it('takes a song that is over away once one of its buttons was pressed, as others would be of another song', async () => {
		play('one');
		await pass(SETTLING_MS);
		state.update((before) => ({ ...before, playback: playing() }));
		notifier.emit({ kind: 'pressed', intent: { type: 'setLiked', uri: 'spotify:track:one', liked: true } });
		await pass(0);
		expect(notifier.relabelled).toEqual([]);
		expect(notifier.dismissals()).toBe(1);
	});

	it('leaves no song there that was skipped, where the next is not told of', () => {
		want('onHotkey');
		notifier.emit({ kind: 'pressed', intent: { type: 'next' } });
		expect(notifier.dismissals()).toBe(1);
	});

	it('tells Baton whether notifications get to the person', () => {
		notifier.status.update(() => 'refused');
		expect(statuses).toEqual(['unknown', 'refused']);
	});

	it('is silent once it has ended', async () => {
		play('one');
		announcer.dispose();
		expect(clock.timers()).toBe(0);
		play('two');
		notifier.emit({ kind: 'clicked' });
		await pass(SETTLING_MS);
		expect(titles()).toEqual([]);
		expect(popoverOpenings).toBe(0);
		expect(notifier.isDisposed()).toBe(true);
	});
});
