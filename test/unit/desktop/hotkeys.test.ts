import { beforeEach, describe, expect, it, vi } from 'vitest';
import { electronHotkeys } from '../../../app/desktop/hotkeys.ts';
import type { WantedKey } from '../../../app/ports.ts';
import { accessibility, globalShortcut } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const key: WantedKey = { accelerator: 'F8', target: 'mute', description: 'Mute' };

beforeEach(() => {
	globalShortcut.own.clear();
	globalShortcut.suspended = false;
	Object.assign(accessibility, { trusted: false, prompts: 0 });
});

describe('Electron’s hotkeys', () => {
	it('are active at once, or another program’s', () => {
		const hotkeys = electronHotkeys('linux');
		const run = vi.fn();
		expect(hotkeys.register(key, run)).toBe('active');
		globalShortcut.own.get('F8')?.();
		expect(run).toHaveBeenCalledOnce();
		expect(hotkeys.register(key, run)).toBe('taken');
		hotkeys.unregister('F8');
		expect(globalShortcut.own.size).toBe(0);
	});

	it('are all given back in the end, even in the middle of a recording', () => {
		const hotkeys = electronHotkeys('linux');
		hotkeys.register(key, () => {});
		hotkeys.setSuspended(true);
		hotkeys.dispose();
		expect(globalShortcut.own.size).toBe(0);
		expect(globalShortcut.suspended).toBe(false);
	});

	it('take media keys on macOS with the permission alone, for which only the person asks', () => {
		const hotkeys = electronHotkeys('darwin');
		expect(hotkeys.mediaKeysPermitted()).toBe(false);
		expect(accessibility.prompts).toBe(0);
		hotkeys.askToPermitMediaKeys();
		expect(accessibility.prompts).toBe(1);
		accessibility.trusted = true;
		expect(hotkeys.mediaKeysPermitted()).toBe(true);
	});

	it.each(['linux', 'win32'] as const)('need no permission on %s', (platform) => {
		const hotkeys = electronHotkeys(platform);
		expect(hotkeys.mediaKeysPermitted()).toBe(true);
		hotkeys.askToPermitMediaKeys();
		expect(accessibility.prompts).toBe(0);
	});
});
