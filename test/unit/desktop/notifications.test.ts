import { beforeEach, expect, it, vi } from 'vitest';
import { createNotifier } from '../../../app/desktop/notifications.ts';
import { Notification } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

beforeEach(() => {
	Notification.supported = true;
	Notification.all.length = 0;
	Notification.log.length = 0;
});

const song = (title: string) => ({ title, body: 'Ada Quill', cover: null });

it('replaces the last one', () => {
	const notifier = createNotifier({ onClick: () => {} });
	notifier.show(song('one'));
	notifier.show(song('two'));
	notifier.dismiss();
	notifier.dismiss();
	expect(Notification.log).toEqual(['show one', 'close one', 'show two', 'close two']);
});

it('is silent and has the cover', () => {
	createNotifier({ onClick: () => {} }).show({ ...song('one'), cover: Uint8Array.from([1, 2]) });
	expect(Notification.all[0]?.options).toMatchObject({ silent: true, icon: { bytes: Buffer.from([1, 2]) } });
});

it('tells of a click', () => {
	const onClick = vi.fn();
	createNotifier({ onClick }).show(song('one'));
	Notification.all[0]?.emit('click', {});
	expect(onClick).toHaveBeenCalledOnce();
});

it('survives a desktop that refuses', () => {
	const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
	createNotifier({ onClick: () => {} }).show(song('one'));
	Notification.all[0]?.emit('failed', {}, 'not signed');
	expect(warned).toHaveBeenCalledOnce();
});

it('does nothing on a desktop without notifications', () => {
	Notification.supported = false;
	createNotifier({ onClick: () => {} }).show(song('one'));
	expect(Notification.all).toHaveLength(0);
});
