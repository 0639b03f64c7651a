import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	type ThumbnailIcon,
	thumbnailButtons,
	thumbnailIconFile,
} from '../../../../app/desktop/windows/thumbnail-buttons.ts';
import { en } from '../../../../app/messages/en.ts';
import type { AppState } from '../../../../app/state.ts';
import { appState, playing } from '../states.ts';

const buttons = (state: AppState) => thumbnailButtons(state, en);
const enabled = (state: AppState) => buttons(state).map((button) => button.enabled);

describe('the buttons below the preview', () => {
	it('skip and pause while music plays', () => {
		expect(buttons(appState()).map(({ icon, intent }) => [icon, intent.type])).toEqual([
			['previous', 'previous'],
			['pause', 'togglePlay'],
			['next', 'next'],
		]);
	});

	it('play while it is paused, and are as many', () => {
		const paused = buttons(appState({ playback: playing({ isPlaying: false }) }));
		expect(paused[1]).toMatchObject({ icon: 'play', tooltip: en.player.play });
		expect(paused).toHaveLength(3);
	});

	it.each<[string, Partial<AppState>, readonly boolean[]]>([
		[
			'the player refuses to go back',
			{ playback: playing({ disallows: ['previous'] }) },
			[false, true, true],
		],
		['the player refuses to pause', { playback: playing({ disallows: ['pause'] }) }, [true, false, true]],
		[
			'the device takes no commands',
			{ playback: playing({ device: { isRestricted: true } }) },
			[false, false, false],
		],
		['no device is active, and may be woken', { playback: { kind: 'idle' } }, [true, true, true]],
		['nobody is signed in', { session: { kind: 'signedOut', why: 'firstStart' } }, [false, false, false]],
	])('are grey where nothing would come of them: %s', (_name, changes, expected) => {
		expect(enabled(appState(changes))).toEqual(expected);
	});

	it.each<ThumbnailIcon>(['previous', 'play', 'pause', 'next'])('have a picture: %s', (icon) => {
		const file = join(import.meta.dirname, '../../../../build/icons', thumbnailIconFile(icon));
		expect(existsSync(file), file).toBe(true);
	});
});
