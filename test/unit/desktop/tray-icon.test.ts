import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { trayIcon, trayIconFile } from '../../../app/desktop/tray-icon.ts';
import type { AppState } from '../../../app/state.ts';
import { appState, playing } from './states.ts';

it.each<[string, Partial<AppState>, string]>([
	['music plays', {}, 'playing'],
	['music is paused', { playback: playing({ isPlaying: false }) }, 'paused'],
	['nothing plays', { playback: { kind: 'idle' } }, 'paused'],
	['Spotify answers with errors', { problem: { kind: 'server', status: 502 } }, 'playing'],
	['the network is gone', { problem: { kind: 'offline' } }, 'offline'],
	['nobody is signed in', { session: { kind: 'signedOut', why: 'firstStart' } }, 'offline'],
	['somebody is signing in', { session: { kind: 'signingIn' } }, 'offline'],
])('while %s', (_name, changes, icon) => {
	expect(trayIcon(appState(changes))).toBe(icon);
});

it.each(['playing', 'paused', 'offline'] as const)('has a file for each system: %s', (icon) => {
	for (const platform of ['linux', 'darwin', 'win32'] as const) {
		const file = join(import.meta.dirname, '../../../build/icons', trayIconFile(icon, platform));
		expect(existsSync(file), file).toBe(true);
	}
});

it('marks the icons that macOS may colour', () => {
	expect(trayIconFile('playing', 'darwin')).toBe('tray-playingTemplate.png');
});
