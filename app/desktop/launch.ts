import { app } from 'electron';
import type { Clock } from '../clock.ts';
import type { SceneName } from '../demo/scene-names.ts';
import { localService, type Service, spotifyService, startDemoService } from '../service.ts';
import { argumentsFor, type LaunchOptions } from './launch-options.ts';

/** The Spotify that this start of Baton was meant for. */
export async function launchedService(
	{ demo, access, scene, spotify }: LaunchOptions,
	clock: Clock,
): Promise<Service> {
	if (demo) return startDemoService(clock, access, scene);
	return spotify ? localService(spotify) : spotifyService;
}

/** Ends Baton and starts it anew, within the demo or outside of it. */
export function restartIn(mode: 'demo' | 'spotify', scene?: SceneName): void {
	app.relaunch({ args: argumentsFor(mode, process.argv.slice(1), scene) });
	app.quit();
}
