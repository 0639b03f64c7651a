import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createElectronNotifier } from '../../../app/desktop/electron-notifier.ts';
import type { NotificationContent, NotificationEvent } from '../../../app/notifications/notifier.ts';
import { Notification } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

beforeEach(() => {
	Notification.supported = true;
	Notification.refused = false;
	Notification.all.length = 0;
	Notification.log.length = 0;
});

afterEach(() => {
	vi.restoreAllMocks();
});

const song = (title: string, changes: Partial<NotificationContent> = {}): NotificationContent => ({
	title,
	body: 'Ada & <Quill>',
	cover: null,
	isFleeting: true,
	buttons: [
		{ name: 'pause', label: 'Pause', intent: { type: 'pause' } },
		{ name: 'next', label: 'Next', intent: { type: 'next' } },
	],
	...changes,
});

describe('a notification by Electron', () => {
	it('replaces the last one', () => {
		const notifier = createElectronNotifier('darwin');
		notifier.show(song('one'));
		notifier.show(song('two'));
		notifier.dismiss();
		notifier.dismiss();
		expect(Notification.log).toEqual(['show one', 'close one', 'show two', 'close two']);
	});

	it('is silent, with the cover and buttons', () => {
		createElectronNotifier('win32').show(song('one', { cover: Uint8Array.from([1, 2]) }));
		expect(Notification.all[0]?.options).toEqual({
			title: 'one',
			body: 'Ada & <Quill>',
			silent: true,
			icon: { bytes: Buffer.from([1, 2]) },
			actions: [
				{ type: 'button', text: 'Pause' },
				{ type: 'button', text: 'Next' },
			],
		});
	});

	it('has markup on Linux', () => {
		createElectronNotifier('linux').show(song('one'));
		expect(Notification.all[0]?.options).toMatchObject({ body: 'Ada &amp; &lt;Quill&gt;' });
	});

	it('is short and plain, whatever a song is called', () => {
		createElectronNotifier('darwin').show(song(`\u202Eone\0${'x'.repeat(10_000)}`));
		expect(Notification.all[0]?.options.title).toBe(`one${'x'.repeat(116)}…`);
	});

	it('tells of a click and of each button', () => {
		const events: NotificationEvent[] = [];
		const notifier = createElectronNotifier('darwin');
		notifier.onEvent((event) => events.push(event));
		notifier.show(song('one'));
		const [shown] = Notification.all;
		shown?.emit('click', {});
		shown?.emit('action', { actionIndex: 1 });
		shown?.emit('action', { actionIndex: 7 });
		expect(events).toEqual([{ kind: 'clicked' }, { kind: 'pressed', intent: { type: 'next' } }]);
	});

	it('does not pop up again for other buttons', () => {
		const notifier = createElectronNotifier('darwin');
		notifier.show(song('one'));
		notifier.relabel([{ name: 'play', label: 'Play', intent: { type: 'play' } }]);
		expect(Notification.log).toEqual(['show one']);
	});

	it('is known to be refused, and to work after all', () => {
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
		const notifier = createElectronNotifier('darwin');
		expect(notifier.status.get()).toBe('unknown');
		Notification.refused = true;
		notifier.show(song('one'));
		expect(notifier.status.get()).toBe('refused');
		expect(warned).toHaveBeenCalledOnce();
		Notification.refused = false;
		notifier.show(song('two'));
		expect(notifier.status.get()).toBe('working');
	});

	it('is not tried on a desktop without notifications', () => {
		Notification.supported = false;
		const notifier = createElectronNotifier('linux');
		notifier.show(song('one'));
		expect(notifier.status.get()).toBe('unavailable');
		expect(Notification.all).toHaveLength(0);
	});
});
