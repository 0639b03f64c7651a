import { describe, expect, it } from 'vitest';
import { needsNewStart, type SceneName, sceneNames } from '../../../app/demo/scene-names.ts';
import { arrangeScene } from '../../../app/demo/scenes.ts';
import type { Problem } from '../../../app/problem.ts';
import { eventually } from '../../support/eventually.ts';
import { openDemo } from './open-demo.ts';
import { type Api, openSignedIn, valueAt } from './open-spotify.ts';

const signedIn = { kind: 'signedIn' };
const track = { kind: 'active', isPlaying: true, item: { kind: 'track' } };
/** A song plays on the computer, and nothing is wrong. */
const usual = {
	session: signedIn,
	playback: { ...track, device: { type: 'computer', isPrivateSession: false } },
	problem: null,
	notices: [],
};
const playing = (playback: object) => ({ ...usual, playback: { kind: 'active', ...playback } });
const failing = (problem: object) => ({ ...usual, problem });
const forbidden = (why: string) => failing({ kind: 'forbidden', why });
const signedOut = (why: string) => ({ session: { kind: 'signedOut', why }, playback: { kind: 'unknown' } });

const states: Readonly<Record<SceneName, object>> = {
	playing: usual,
	paused: playing({ isPlaying: false, item: { kind: 'track' } }),
	'nothing-playing': { ...usual, playback: { kind: 'idle' } },
	advertisement: playing({ isPlaying: true, item: { kind: 'ad' } }),
	'local-file': playing({ isPlaying: true, item: { kind: 'local', title: 'Accordion at Midnight' } }),
	episode: playing({ isPlaying: true, item: { kind: 'episode' } }),
	'private-session': playing({ device: { isPrivateSession: true } }),
	'no-device': { ...usual, playback: { kind: 'idle' } },
	'restricted-device': playing({ device: { type: 'speaker', isRestricted: true } }),
	'device-without-volume': playing({ device: { type: 'phone', supportsVolume: false } }),
	'listener-without-premium': usual,
	'not-on-allowlist': forbidden('notOnAllowlist'),
	'owner-without-premium': forbidden('ownerNotPremium'),
	offline: failing({ kind: 'offline' }),
	'spotify-down': failing({ kind: 'server', status: 503 }),
	'rate-limit': failing({ kind: 'rateLimited' }),
	'quota-spent': failing({ kind: 'quotaSpent' }),
	'first-start': signedOut('firstStart'),
	'signing-in': { session: { kind: 'signingIn' } },
	'sign-in-refused': signedOut('consentRefused'),
	'consent-ageing': { ...usual, notices: [{ id: 'consentAgeing' }] },
	'consent-expired': signedOut('consentEnded'),
};

/** What Spotify tells only to somebody who presses. */
const refusals: readonly (readonly [SceneName, Problem])[] = [
	['listener-without-premium', { kind: 'forbidden', why: 'listenerNotPremium' }],
	['no-device', { kind: 'noDevice' }],
];

/** Those that follow each other without a new start. */
const live = sceneNames.filter((name) => !needsNewStart('playing', name));

describe('the demo', () => {
	it.each(sceneNames)('opens with the scene %s', async (name) => {
		const { baton, newStarts } = await openDemo(name);
		await eventually(() => expect(baton.state.get()).toMatchObject(states[name]));
		expect(newStarts).toEqual([]);
	});

	it('changes to every scene that Baton need not remember, and back, while it runs', async () => {
		const { baton, scenes, newStarts } = await openDemo('playing');
		await eventually(() => expect(baton.state.get()).toMatchObject(usual));
		for (const name of [...live, 'playing'] as const) {
			scenes.play(name);
			await eventually(() => expect(baton.state.get()).toMatchObject(states[name]));
		}
		expect(newStarts).toEqual([]);
	});

	it('starts anew for what Baton remembers, and to leave it', async () => {
		const first = await openDemo('playing');
		first.scenes.play('quota-spent');
		expect(first.newStarts).toEqual(['quota-spent']);
		const second = await openDemo('first-start');
		second.scenes.play('playing');
		expect(second.newStarts).toEqual(['playing']);
	});

	it.each(refusals)('refuses a press in the scene %s', async (name, problem) => {
		const { baton, scenes } = await openDemo('playing');
		await eventually(() => expect(baton.state.get()).toMatchObject(usual));
		scenes.play(name);
		await eventually(async () => {
			expect(await baton.perform({ type: 'togglePlay' }, 'popover')).toEqual({ ok: false, problem });
		});
		expect(baton.state.get().problem).toEqual(problem);
	});

	it('leaves the consent page of a sign-in under way to the person, who may cancel', async () => {
		const { baton, pages } = await openDemo('signing-in');
		await eventually(() => expect(pages).toHaveLength(1));
		baton.cancelSignIn();
		expect(baton.state.get()).toMatchObject(signedOut('cancelled'));
	});
});

it('leaves nothing of any scene behind, whichever follows', async () => {
	const { spotify, api } = await openSignedIn();
	const fresh = new Map<SceneName, unknown>();
	for (const name of sceneNames) {
		await arrangeScene(spotify, name);
		fresh.set(name, await outline(api));
	}
	for (const before of sceneNames) {
		for (const after of sceneNames) {
			await arrangeScene(spotify, before);
			await arrangeScene(spotify, after);
			expect(await outline(api), `${after} after ${before}`).toEqual(fresh.get(after));
		}
	}
});

/** All that a client of Spotify's sees of a scene. The clock stands still, so that the command never takes effect. */
async function outline(api: Api): Promise<unknown> {
	try {
		const read = () => api('GET', '/me/player');
		// The first to come finds the connection broken that it had kept open.
		const player = await read().catch(read);
		const devices = await api('GET', '/me/player/devices');
		const command = await api('PUT', '/me/player/seek?position_ms=0');
		return {
			player: [
				player.status,
				valueAt(player.body, 'item.uri'),
				valueAt(player.body, 'currently_playing_type'),
			],
			progress: [valueAt(player.body, 'progress_ms'), valueAt(player.body, 'is_playing')],
			device: valueAt(player.body, 'device'),
			devices: [devices.status, devices.text],
			command: [command.status, command.text],
		};
	} catch {
		return 'out of reach';
	}
}
