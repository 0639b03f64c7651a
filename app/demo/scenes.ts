import type { EmbeddedSpotify } from './embedded-spotify.ts';
import type { SceneName } from './scene-names.ts';

type Arrange = (spotify: EmbeddedSpotify) => void | Promise<void>;

/** Long enough to be looked at. */
const ADVERTISEMENT_MS = 120_000;
const EPISODE_POSITION_MS = 421_000;
const RATE_LIMIT_SECONDS = 60;
const QUOTA_SECONDS = 2 * 60 * 60;

/** Already so at the entrance, or from the beginning. */
const asItBegins: Arrange = () => {};

const scenes: Readonly<Record<SceneName, Arrange>> = {
	playing: asItBegins,
	paused: ({ listener }) => listener.pause(),
	'nothing-playing': ({ listener }) => listener.goIdle(),
	advertisement: ({ listener }) => listener.playAdvertisement(ADVERTISEMENT_MS),
	'local-file': ({ listener }) => listener.playLocalFile(),
	episode({ listener }) {
		listener.playEpisode();
		listener.seek(EPISODE_POSITION_MS);
	},
	'private-session': ({ listener }) => listener.setPrivateSession(true),

	'no-device'({ listener }) {
		for (const { id } of listener.devices()) listener.setDevice(id, 'off');
	},
	'restricted-device': ({ listener }) => moveToA('Speaker', listener),
	'device-without-volume': ({ listener }) => moveToA('Smartphone', listener),

	'listener-without-premium': ({ listener }) => listener.setPremium(false),
	'not-on-allowlist': ({ listener }) => listener.setAllowlisted(false),
	'owner-without-premium': ({ listener }) => listener.setOwnerPremium(false),

	offline: (spotify) => spotify.setReachable(false),
	'spotify-down'({ faults }) {
		faults.add({ on: '* /v1/*', times: 'always', fault: { kind: 'status', status: 503 } });
	},
	'rate-limit'({ faults }) {
		const fault = { kind: 'rateLimit', retryAfterSeconds: RATE_LIMIT_SECONDS } as const;
		faults.add({ on: 'GET /v1/me/player', times: 1, fault });
	},
	'quota-spent'({ faults }) {
		const fault = { kind: 'quota', retryAfterSeconds: QUOTA_SECONDS } as const;
		faults.add({ on: 'GET /v1/me/player', times: 1, fault });
	},

	'first-start': asItBegins,
	'signing-in': asItBegins,
	'sign-in-refused': asItBegins,
	'consent-ageing': asItBegins,
	'consent-expired': asItBegins,
};

/**
 * Makes Spotify as the scene wants it, whatever was before: no other fault, and the music as at the start. What the
 * listener has liked and edited stays. Most scenes show with the next read; that no device is there to play on and
 * that control needs Premium Spotify tells only to somebody who presses. The sign-in's scenes are made at the
 * entrance, see `entranceOf`. Rejects when the port of a Spotify that was out of reach is taken.
 */
export async function arrangeScene(spotify: EmbeddedSpotify, scene: SceneName): Promise<void> {
	await spotify.setReachable(true);
	spotify.faults.clear();
	spotify.listener.startOver();
	await scenes[scene](spotify);
}

function moveToA(type: string, listener: EmbeddedSpotify['listener']): void {
	const device = listener.devices().find((each) => each.type === type);
	if (device) listener.moveTo(device.id);
}
