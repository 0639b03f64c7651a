import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done } from '../../../app/problem.ts';
import { type Conducted, conduct } from './conducted.ts';

const READ = 'GET /me/player';

let stage: Conducted;
let albumUri: string;
let trackUris: string[];

beforeEach(async () => {
	stage = await conduct();
	stage.core.setSignedIn(true);
	await stage.run(0);
	const album = [...stage.embedded.catalogue.albums.values()].find(({ tracks }) => tracks.length > 4);
	if (!album) throw new Error('No album is long enough');
	albumUri = `spotify:album:${album.id}`;
	trackUris = album.tracks.map(({ id }) => `spotify:track:${id}`);
	stage.requests();
});

afterEach(() => stage.close());

const playingUri = () => {
	const { item } = stage.active();
	return 'uri' in item ? item.uri : null;
};

describe('what is started', () => {
	it('plays from one of its items, with one request and one look at what came', async () => {
		const offset = { position: 2 };
		expect(await stage.press({ type: 'playContext', contextUri: albumUri, offset })).toEqual(done);
		await stage.run(5_000);
		expect(stage.requests()).toEqual(['PUT /me/player/play', READ]);
		expect(playingUri()).toBe(trackUris[2]);
		expect(stage.active().contextUri).toBe(albumUri);
	});

	it('may be items without a list of their own', async () => {
		const uris = trackUris.slice(1, 4);
		expect(await stage.press({ type: 'playItems', uris, startUri: trackUris[3] ?? null })).toEqual(done);
		await stage.run(5_000);
		expect(playingUri()).toBe(trackUris[3]);
	});

	it('shows the song before as over at once', async () => {
		const before = stage.active().item;
		void stage.press({ type: 'playContext', contextUri: albumUri, offset: null });
		expect(stage.active()).toMatchObject({ item: before, isPlaying: true, progress: { positionMs: 0 } });
	});

	it('is the last thing pressed, however fast', async () => {
		for (const position of [0, 1, 2]) {
			void stage.press({ type: 'playContext', contextUri: albumUri, offset: { position } });
		}
		await stage.run(5_000);
		expect(stage.commands()).toEqual(['PUT /me/player/play', 'PUT /me/player/play']);
		expect(playingUri()).toBe(trackUris[2]);
	});

	it('wakes a device where none is active', async () => {
		const deviceId = stage.active().device.id ?? '';
		stage.embedded.listener.goIdle();
		await stage.core.refresh();
		stage.requests();
		expect(await stage.press({ type: 'playContext', contextUri: albumUri, offset: null })).toEqual(done);
		await stage.run(5_000);
		expect(stage.commands()).toEqual([
			'PUT /me/player/play',
			'GET /me/player/devices',
			`PUT /me/player/play?device_id=${deviceId}`,
		]);
		expect(playingUri()).toBe(trackUris[0]);
	});

	it('is refused before Spotify is asked where it makes no sense', async () => {
		const outcome = await stage.press({ type: 'playContext', contextUri: trackUris[0] ?? '', offset: null });
		expect(outcome).toEqual({ ok: false, problem: { kind: 'invalid', why: 'wrongType' } });
		expect(stage.commands()).toEqual([]);
	});
});

describe('the queue', () => {
	it('gets every item that was added, in their order', async () => {
		const [first = '', second = ''] = trackUris;
		void stage.press({ type: 'addToQueue', uri: first });
		void stage.press({ type: 'addToQueue', uri: first });
		void stage.press({ type: 'addToQueue', uri: second });
		await stage.run(5_000);
		expect(stage.commands().filter((request) => request.startsWith('POST'))).toEqual([
			`POST /me/player/queue?uri=${first}`,
			`POST /me/player/queue?uri=${first}`,
			`POST /me/player/queue?uri=${second}`,
		]);
	});
});

describe('another device', () => {
	it('takes over, and is shown when Spotify tells of it', async () => {
		const other = stage.embedded.listener.devices().find(({ id }) => id !== stage.active().device.id);
		const deviceId = other?.id ?? '';
		expect(await stage.press({ type: 'transferTo', deviceId })).toEqual(done);
		await stage.run(5_000);
		expect(stage.requests()).toEqual(['PUT /me/player', READ]);
		expect(stage.active().device.id).toBe(deviceId);
	});

	it('is not asked for where it plays already', async () => {
		const deviceId = stage.active().device.id ?? '';
		expect(await stage.press({ type: 'transferTo', deviceId })).toEqual(done);
		expect(stage.commands()).toEqual([]);
	});

	it('that is gone is said to be, and no other one is woken', async () => {
		const outcome = await stage.press({ type: 'transferTo', deviceId: 'gone' });
		expect(outcome).toEqual({ ok: false, problem: { kind: 'noDevice' } });
		expect(stage.commands()).toEqual(['PUT /me/player']);
	});
});
