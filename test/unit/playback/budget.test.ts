import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Conducted, conduct } from './conducted.ts';

const HOUR_MS = 3_600_000;

let stage: Conducted;

beforeEach(async () => {
	stage = await conduct();
});

afterEach(() => stage.close());

async function requestsInAnHour(): Promise<number> {
	stage.core.setSignedIn(true);
	await stage.run(HOUR_MS - 1);
	return stage.requests().length;
}

describe('an hour costs at most', () => {
	it('6 requests while nothing plays', async () => {
		stage.embedded.listener.goIdle();
		expect(await requestsInAnHour()).toBeLessThanOrEqual(6);
	});

	it('30 requests while music plays', async () => {
		expect(await requestsInAnHour()).toBeLessThanOrEqual(30);
	});

	it('360 requests while somebody watches', { timeout: 30_000 }, async () => {
		stage.core.setConditions({ popoverOpen: true });
		expect(await requestsInAnHour()).toBeLessThanOrEqual(360);
	});

	it('30 requests while a closed player claims to play its last track for ever', async () => {
		stage.embedded.faults.add({
			on: 'GET /v1/me/player',
			times: 'always',
			fault: { kind: 'status', status: 200, body: stuck },
		});
		expect(await requestsInAnHour()).toBeLessThanOrEqual(30);
	});
});

/** https://github.com/spotify/web-api/issues/533 */
const stuck = {
	device: {
		id: 'web-player',
		is_active: true,
		is_private_session: false,
		is_restricted: false,
		name: 'Web Player',
		type: 'Computer',
		supports_volume: true,
		volume_percent: 50,
	},
	repeat_state: 'off',
	shuffle_state: false,
	context: null,
	timestamp: 0,
	progress_ms: 9_999_999,
	is_playing: true,
	item: {
		type: 'track',
		uri: 'spotify:track:4uLU6hMCjMI75M1A2tKUQC',
		id: '4uLU6hMCjMI75M1A2tKUQC',
		name: 'Last One Out',
		duration_ms: 200_000,
		artists: [],
		album: { name: 'Exit', images: [] },
	},
	currently_playing_type: 'track',
	actions: { disallows: {} },
};
