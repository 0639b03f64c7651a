/** `fork('spotify.js')`: the embedded Spotify in a process of its own, which tells of each request on arrival. */
import { systemClock } from '../../app/clock.ts';
import { startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import { sharedMs } from './measure/shared-clock.ts';
import type { FromSpotify } from './measure/spotify-process.ts';

const tell = (message: FromSpotify): void => {
	process.send?.(message);
};

// Commands take effect at once: a press may follow the last one without a refusal.
const embedded = await startEmbeddedSpotify({ clock: systemClock, lagMs: 0 });
embedded.requests.subscribe(({ method }) => tell({ kind: 'arrival', method, atMs: sharedMs() }));
process.once('disconnect', () => void embedded.close());
tell({ kind: 'listening', addresses: embedded.addresses, clientId: embedded.clientId });
