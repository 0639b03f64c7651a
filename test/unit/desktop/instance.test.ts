import { beforeEach, expect, it, vi } from 'vitest';
import { takeInstanceLock } from '../../../app/desktop/instance.ts';
import { app } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const show = vi.fn<() => void>();
const settle = () => new Promise((resolve) => setImmediate(resolve));
let started: PromiseWithResolvers<{ show(): void }>;

beforeEach(() => {
	app.removeAllListeners();
	app.isFirstInstance = true;
	app.quits = 0;
	show.mockClear();
	started = Promise.withResolvers();
});

it('shows the app at each later start', async () => {
	expect(takeInstanceLock(started.promise)).toBe(true);
	started.resolve({ show });
	await settle();
	app.emit('second-instance');
	app.emit('activate');
	await settle();
	expect(show).toHaveBeenCalledTimes(2);
	expect(app.quits).toBe(0);
});

it('shows it as soon as it can, when a second start comes before the first is through', async () => {
	takeInstanceLock(started.promise);
	app.emit('second-instance');
	await settle();
	expect(show).not.toHaveBeenCalled();
	started.resolve({ show });
	await settle();
	expect(show).toHaveBeenCalledOnce();
});

it('takes its own start on a Mac for none', async () => {
	takeInstanceLock(started.promise);
	app.emit('activate');
	started.resolve({ show });
	await settle();
	expect(show).not.toHaveBeenCalled();
});

it('quits where another one runs, and shows nothing', async () => {
	app.isFirstInstance = false;
	expect(takeInstanceLock(started.promise)).toBe(false);
	started.resolve({ show });
	await settle();
	app.emit('second-instance');
	await settle();
	expect(app.quits).toBe(1);
	expect(show).not.toHaveBeenCalled();
});
