import type { Baton } from '../baton.ts';
import { needsNewStart, type SceneName } from '../demo/scene-names.ts';
import type { DemoAccess } from '../service.ts';

/** Puts the scenes of the demo on, the first of them once Baton knows what plays. */
export interface ScenePlayer {
	play(scene: SceneName): void;
}

export function createScenePlayer(parts: {
	readonly arrange: DemoAccess['arrange'];
	readonly baton: Pick<Baton, 'state' | 'refresh'>;
	/** What the demo was started with. */
	readonly opening: SceneName;
	/** Starts the whole demo anew, with this scene. */
	readonly startAnew: (scene: SceneName) => void;
}): ScenePlayer {
	const { arrange, baton, opening, startAnew } = parts;
	let current = opening;
	let change: Promise<void> = Promise.resolve();

	function putOn(scene: SceneName): void {
		current = scene;
		change = change
			.then(() => arrange(scene))
			.then(() => void baton.refresh())
			// Somebody else took the port of a Spotify that was out of reach. A new start takes another.
			.catch(() => startAnew(scene));
	}

	// In the middle of a song, as a limit or a broken network comes in life.
	if (opening !== 'playing') {
		const cancel = baton.state.subscribe(({ playback }) => {
			if (playback.kind === 'unknown') return;
			cancel();
			putOn(opening);
		});
	}

	return {
		play(scene) {
			if (needsNewStart(current, scene)) startAnew(scene);
			else putOn(scene);
		},
	};
}
