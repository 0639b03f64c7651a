import type { Clock } from './clock.ts';
import { isSpotifyImage } from './covers.ts';
import type { AccessMode } from './demo/access-mode.ts';
import type { Entrance } from './demo/entrance.ts';
import type { SceneName } from './demo/scene-names.ts';
import type { SpotifyAddresses } from './ports.ts';

/** The Spotify that Baton talks to: the real one, or one on this computer. */
export interface Service {
	readonly addresses: SpotifyAddresses;
	/** Where covers may come from. */
	readonly isCover: (url: URL) => boolean;
	/** Only in the demo. */
	readonly demo: DemoAccess | null;
	close(): Promise<void>;
}

export interface DemoAccess {
	/** The embedded Spotify's own app, so that nobody has to register one. */
	readonly clientId: string;
	readonly entrance: Entrance;
	/** Makes the embedded Spotify as the scene wants it. Rejects when its port was taken from it meanwhile. */
	readonly arrange: (scene: SceneName) => Promise<void>;
}

const spotifyAddresses: SpotifyAddresses = {
	accountsUrl: 'https://accounts.spotify.com',
	apiUrl: 'https://api.spotify.com/v1',
};

export const spotifyService: Service = {
	addresses: spotifyAddresses,
	isCover: isSpotifyImage,
	demo: null,
	close: async () => {},
};

/** One that somebody else started on this computer. */
export function localService(addresses: SpotifyAddresses): Service {
	const { origin } = new URL(addresses.apiUrl);
	return { ...spotifyService, addresses, isCover: (url) => url.origin === origin };
}

/** Starts the embedded Spotify. Loaded only here: who never sees the demo never waits for it. */
export async function startDemoService(clock: Clock, mode: AccessMode, scene: SceneName): Promise<Service> {
	const [{ startEmbeddedSpotify }, { entranceOf }, { arrangeScene }] = await Promise.all([
		import('./demo/embedded-spotify.ts'),
		import('./demo/entrance.ts'),
		import('./demo/scenes.ts'),
	]);
	const embedded = await startEmbeddedSpotify({ clock, mode });
	return {
		addresses: embedded.addresses,
		isCover: (url) => url.origin === embedded.origin,
		demo: {
			clientId: embedded.clientId,
			entrance: entranceOf(scene, embedded, clock.now()),
			arrange: (next) => arrangeScene(embedded, next),
		},
		close: embedded.close,
	};
}
