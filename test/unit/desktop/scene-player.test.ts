import { expect, it } from 'vitest';
import type { SceneName } from '../../../app/demo/scene-names.ts';
import { createScenePlayer } from '../../../app/desktop/scene-player.ts';
import { done } from '../../../app/problem.ts';
import type { AppState } from '../../../app/state.ts';
import { createStore } from '../../../app/store.ts';
import { eventually } from '../../support/eventually.ts';
import { appState, playing } from './states.ts';

/** A player of scenes with all that it did, in order. */
function open(opening: SceneName, arrange: () => Promise<void> = async () => {}) {
	const did: string[] = [];
	const state = createStore<AppState>(appState({ playback: { kind: 'unknown' } }));
	const scenes = createScenePlayer({
		async arrange(scene) {
			did.push(scene);
			await arrange();
		},
		baton: {
			state,
			async refresh() {
				did.push('refresh');
				return done;
			},
		},
		opening,
		startAnew: (scene) => did.push(`start with ${scene}`),
	});
	return { scenes, did, know: () => state.update(() => appState({ playback: playing() })) };
}

it('waits with the first scene until Baton knows what plays, and puts it on once', async () => {
	const { did, know } = open('offline');
	expect(did).toEqual([]);
	know();
	know();
	await eventually(() => expect(did).toEqual(['offline', 'refresh']));
});

it('has nothing to put on for a song that plays', async () => {
	const { did, know, scenes } = open('playing');
	know();
	scenes.play('paused');
	await eventually(() => expect(did).toEqual(['paused', 'refresh']));
});

it('puts on one scene after the other', async () => {
	const { did, scenes } = open('playing');
	scenes.play('offline');
	scenes.play('playing');
	await eventually(() => expect(did).toEqual(['offline', 'refresh', 'playing', 'refresh']));
});

it('starts anew when a scene cannot be put on', async () => {
	const { did, scenes } = open('playing', () => Promise.reject(new Error('EADDRINUSE')));
	scenes.play('playing');
	await eventually(() => expect(did).toEqual(['playing', 'start with playing']));
});
