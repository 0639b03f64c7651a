import { beforeEach, describe, expect, it } from 'vitest';
import { createPerformer } from '../../../app/commands/perform.ts';
import { MOST_ANSWER_BYTES } from '../../../app/commands/protocol.ts';
import { readCommand } from '../../../app/commands/read-command.ts';
import { zhCN } from '../../../app/messages/zh-CN.ts';
import type { DeviceRow } from '../../../app/queries/contract.ts';
import type { Playback } from '../../../app/state.ts';
import { type CommandedBaton, createCommandedBaton } from '../../support/commands-world.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { playing, track } from '../desktop/states.ts';

let clock: FakeClock;
let baton: CommandedBaton;

beforeEach(() => {
	clock = createFakeClock();
	baton = createCommandedBaton({}, clock);
});

async function run(...words: string[]) {
	const reading = readCommand(words);
	if (!('command' in reading)) throw new Error(reading.mistake);
	return createPerformer(baton.parts)(reading.command);
}

const show = (playback: Playback) => baton.state.update((state) => ({ ...state, playback }));

describe('an intent from a shell', () => {
	it('is told apart from those of other faces, so that nobody is notified of its failure', async () => {
		await run('next');
		expect(baton.asked).toEqual([{ intent: { type: 'next' }, source: 'command' }]);
	});

	it.each([
		[['play'], 'Playing: Paper Lanterns – Ada Quill, The Tides'],
		[['next'], 'Next'],
		[['previous'], 'Previous'],
		[['seek', '1:30'], '1:30 of 3:20'],
		[['volume', '+5'], 'Volume: 50%'],
		[['shuffle'], 'Shuffle: off'],
		[['repeat', 'off'], 'Repeat: off'],
		[['like'], 'Added to Liked Songs'],
		[['play-uri', 'spotify:album:1234567890123456789012'], 'Started'],
	])('%j says how the player is then', async (words, text) => {
		show(playing({ progress: { positionMs: 90_000, atMonotonicMs: 0 } }));
		expect(await run(...words)).toEqual({ ok: true, text });
	});

	it.each([
		['pause', playing({ isPlaying: false }), 'Paused: Paper Lanterns – Ada Quill, The Tides'],
		['mute', playing({ device: { volumePercent: 0 } }), 'Muted'],
		['mute', playing({ device: { volumePercent: null } }), 'Fixed volume'],
		['shuffle', playing({ shuffle: true }), 'Shuffle: on'],
		['repeat', playing({ repeat: 'track' }), 'Repeat: this track'],
		['toggle', playing({ item: { kind: 'ad' } }), 'Playing: Advertisement'],
		['play', { kind: 'idle' }, ''],
	] as const)('%s says it of %j', async (word, playback, text) => {
		show(playback);
		expect(await run(word)).toEqual({ ok: true, text });
	});

	it.each(['like', 'unlike'])('%s misses a song, not a device, while nothing plays', async (word) => {
		show({ kind: 'idle' });
		baton.answer({ ok: false, problem: { kind: 'noDevice' } });
		expect(await run(word)).toEqual({ ok: false, code: 'failed', text: 'Nothing playing' });
	});

	it('that Spotify refuses comes back with the reason, in the language of Baton', async () => {
		baton.answer({ ok: false, problem: { kind: 'noDevice' } });
		expect(await run('play')).toMatchObject({
			ok: false,
			code: 'failed',
			text: expect.stringMatching(/^No device is ready/),
		});
		baton.messages.update(() => zhCN);
		expect(await run('play')).toMatchObject({ ok: false, text: zhCN.problem.noDevice });
	});
});

describe('play-uri', () => {
	it.each([
		['https://open.spotify.com/intl-de/track/1234567890123456789012?si=x', 'playItems'],
		['spotify:episode:1234567890123456789012', 'playItems'],
		['spotify:playlist:1234567890123456789012', 'playContext'],
		['https://open.spotify.com/album/1234567890123456789012', 'playContext'],
	])('%s is %s', async (uri, type) => {
		expect(await run('play-uri', uri)).toMatchObject({ ok: true });
		expect(baton.asked[0]?.intent.type).toBe(type);
	});

	it.each([
		'foo',
		'https://example.org/track/1234567890123456789012',
		'https://open.spotify.com.example.org/track/1234567890123456789012',
		'spotify:user:ada',
		'spotify:local:x',
		'file:///etc/passwd',
		'spotify:track:../../x',
	])('%s is refused before anything is asked', async (uri) => {
		expect(await run('play-uri', uri)).toMatchObject({ ok: false, code: 'usage' });
		expect(baton.asked).toEqual([]);
	});
});

describe('now', () => {
	it('tells the song in one line, and as JSON that has no ids but Spotify’s URIs', async () => {
		clock.advance(30_500);
		expect(await run('now')).toEqual({
			ok: true,
			text: 'Paper Lanterns – Ada Quill, The Tides',
			data: {
				state: 'playing',
				kind: 'track',
				title: 'Paper Lanterns',
				artists: ['Ada Quill', 'The Tides'],
				album: 'Harbour',
				uri: 'spotify:track:1',
				url: 'https://open.spotify.com/track/1',
				positionMs: 30_500,
				durationMs: 200_000,
			},
		});
	});

	it('asks Spotify only where nothing is known yet', async () => {
		await run('now');
		expect(baton.calls.refresh).toBe(0);
		show({ kind: 'unknown' });
		expect(await run('now')).toMatchObject({ ok: true, data: { state: 'unknown', title: null } });
		expect(baton.calls.refresh).toBe(1);
	});

	it('says that nothing plays', async () => {
		show({ kind: 'idle' });
		expect(await run('now')).toMatchObject({ ok: true, text: 'Nothing playing', data: { state: 'nothing' } });
	});

	it('fails while nobody is signed in, and asks nothing', async () => {
		baton.state.update((state) => ({
			...state,
			playback: { kind: 'unknown' },
			session: { kind: 'signedOut', why: 'firstStart' },
		}));
		expect(await run('now')).toMatchObject({ ok: false, text: 'Sign in to control Spotify.' });
		expect(baton.calls.refresh).toBe(0);
	});

	it('gives a terminal no character that moves the cursor or turns the line around', async () => {
		const title = 'A\u001b[2J\u009b1A\r\nB\u202eevil\u2066';
		show(playing({ item: { ...track, title, artists: [{ name: '\u0007', url: null }] } }));
		const { text } = await run('now');
		expect(text).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
		expect(text).toMatch(/^A/);
	});

	it('cuts names of 10,000 characters short, and lists of artists too', async () => {
		const name = '語'.repeat(10_000);
		const artists = Array.from({ length: 500 }, () => ({ name, url: null }));
		show(playing({ item: { ...track, title: name, artists } }));
		expect(Buffer.byteLength(JSON.stringify(await run('now')))).toBeLessThan(MOST_ANSWER_BYTES);
	});
});

describe('status', () => {
	it('tells all about the player, a line each', async () => {
		show(playing({ liked: true, repeat: 'context', progress: { positionMs: 61_000, atMonotonicMs: 0 } }));
		const { text } = await run('status');
		expect(text.split('\n')).toEqual([
			'Playing: Paper Lanterns – Ada Quill, The Tides',
			'1:01 of 3:20',
			'Playing on Desk',
			'Volume: 50%',
			'Shuffle: off',
			'Repeat: all',
			'Added to Liked Songs',
		]);
	});

	it('has as JSON what now has, and the player around it', async () => {
		expect(await run('status')).toMatchObject({
			data: {
				title: 'Paper Lanterns',
				session: 'signedIn',
				demo: false,
				device: 'Desk',
				deviceType: 'computer',
				volumePercent: 50,
				shuffle: false,
				repeat: 'off',
				liked: false,
				contextUri: null,
				problem: null,
			},
		});
		expect(JSON.stringify(await run('status'))).not.toContain('"id"');
	});

	it('says what is in the way, and does not fail for it', async () => {
		baton.state.update((state) => ({ ...state, problem: { kind: 'offline' } }));
		expect(await run('status')).toMatchObject({
			ok: true,
			text: expect.stringMatching(/\nYou are offline\./),
			data: { problem: 'offline' },
		});
	});

	it.each([
		[{ kind: 'signedOut', why: 'firstStart' }, 'Sign in to control Spotify.'],
		[{ kind: 'signingIn' }, 'Continue in your browser'],
	] as const)('tells that somebody is %j', async (session, text) => {
		baton.state.update((state) => ({ ...state, playback: { kind: 'unknown' }, session }));
		expect(await run('status')).toMatchObject({ ok: true, text, data: { session: session.kind } });
	});
});

describe('device', () => {
	const device = (name: string, changes: Partial<DeviceRow> = {}): DeviceRow => ({
		...playing().device,
		id: name,
		name,
		isActive: false,
		...changes,
	});
	const rows = [device('Desk', { isActive: true }), device('Kitchen'), device('Kitchen radio')];

	beforeEach(() => baton.list({ ok: true, value: rows }));

	it('lists them, the active one marked', async () => {
		expect(await run('device')).toEqual({ ok: true, text: '* Desk\n  Kitchen\n  Kitchen radio' });
	});

	it('plays on the one of that name', async () => {
		expect(await run('device', 'kitchen', 'radio')).toEqual({ ok: true, text: 'Playing on Kitchen radio' });
		expect(baton.asked).toEqual([
			{ intent: { type: 'transferTo', deviceId: 'Kitchen radio' }, source: 'command' },
		]);
	});

	it('of which there is none names those that there are', async () => {
		expect(await run('device', 'Attic')).toMatchObject({
			ok: false,
			text: 'There is no device of that name. There are: Desk, Kitchen, Kitchen radio',
		});
	});

	it('of which there could be two names both', async () => {
		expect(await run('device', 'Kit')).toMatchObject({
			ok: false,
			text: 'More than one device could be meant: Kitchen, Kitchen radio',
		});
	});

	it('does without a request for devices that were looked for a moment ago', async () => {
		clock.advance(60_000);
		baton.devices.update(() => ({ rows, problem: null, readAtMs: 50_000 }));
		expect(await run('device')).toMatchObject({ ok: true });
		expect(baton.calls.getDevices).toBe(0);
		clock.advance(10_000);
		await run('device');
		expect(baton.calls.getDevices).toBe(1);
	});

	it.each([
		[{ ok: true, value: [] }, /^No device is ready/],
		[{ ok: false, problem: { kind: 'offline' } }, /^You are offline/],
	] as const)('fails with the reason: %j', async (answer, text) => {
		baton.list(answer);
		expect(await run('device')).toMatchObject({ ok: false, text: expect.stringMatching(text) });
		expect(await run('device', 'Desk')).toMatchObject({ ok: false, text: expect.stringMatching(text) });
	});

	it('that takes no commands is refused', async () => {
		baton.list({ ok: true, value: [device('Car', { isRestricted: true })] });
		expect(await run('device', 'Car')).toMatchObject({
			ok: false,
			text: 'This device takes no remote commands.',
		});
	});
});

describe('for the app itself', () => {
	it('show opens the popover', async () => {
		expect(await run('show')).toEqual({ ok: true, text: '' });
		expect(baton.calls.show).toBe(1);
	});

	it('quit is answered before Baton is gone', async () => {
		expect(await run('quit')).toEqual({ ok: true, text: '' });
		expect(baton.calls.quit).toBe(0);
		clock.advance(0);
		expect(baton.calls.quit).toBe(1);
	});
});
