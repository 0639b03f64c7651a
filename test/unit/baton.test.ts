import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Announcement } from '../../app/announcements.ts';
import type { Baton } from '../../app/baton.ts';
import { systemClock } from '../../app/clock.ts';
import { type EmbeddedSpotify, startEmbeddedSpotify } from '../../app/demo/embedded-spotify.ts';
import type { Accelerator, HotkeyAction } from '../../app/hotkeys/actions.ts';
import { startPressedBaton } from '../bench/measure/pressed-baton.ts';
import { eventually } from '../support/eventually.ts';

let embedded: EmbeddedSpotify;
let baton: Baton;
let press: (action: HotkeyAction) => void;
let pressKey: (accelerator: Accelerator) => void;
let announced: Announcement[];

beforeEach(async () => {
	embedded = await startEmbeddedSpotify({ clock: systemClock });
	const { addresses, clientId } = embedded;
	const started = startPressedBaton({ clock: systemClock, addresses, clientId });
	({ baton, press, pressKey } = started);
	announced = [];
	baton.onAnnounce((announcement) => announced.push(announcement));
	await started.playing;
});

afterEach(async () => {
	baton.dispose();
	await embedded.close();
});

const f9 = { key: 'F9', code: 'F9', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

const nextIsRefused = (): void =>
	void embedded.faults.add({
		on: 'POST /v1/me/player/next',
		times: 1,
		fault: { kind: 'quota', retryAfterSeconds: 3_600 },
	});

describe('Baton', () => {
	it('is signed in, plays, and knows the name of the account', async () => {
		await eventually(() => {
			expect(baton.state.get()).toMatchObject({
				session: { kind: 'signedIn', displayName: expect.any(String) },
			});
		});
		expect(baton.state.get().playback.kind).toBe('active');
	});

	it('tells of a limit once, not once more for the press that ran into it', async () => {
		nextIsRefused();
		press('next');
		await eventually(() => expect(announced).toHaveLength(1));
		expect(announced).toEqual([
			{ kind: 'problem', problem: expect.objectContaining({ kind: 'quotaSpent' }) },
		]);
	});

	it('tells what stands in the way to Spotify, without asking it', async () => {
		expect(baton.access()).toEqual({ online: true, limits: [], closedEndpoints: [] });
		nextIsRefused();
		press('next');
		await eventually(() => expect(announced).toHaveLength(1));
		baton.setConditions({ online: false });
		const requests = baton.budget().spentToday;
		expect(baton.access()).toEqual({
			online: false,
			limits: [{ family: 'player', problem: expect.objectContaining({ kind: 'quotaSpent' }) }],
			closedEndpoints: [],
		});
		expect(baton.budget().spentToday).toBe(requests);
	});

	it('tells each press why it failed while no popover is open', async () => {
		embedded.listener.setPremium(false);
		press('next');
		await eventually(() => expect(announced).toHaveLength(1));
		press('next');
		await eventually(() => expect(announced).toHaveLength(2));
	});

	it('leaves it to the popover while that is open', async () => {
		baton.setConditions({ popoverOpen: true });
		nextIsRefused();
		expect(await baton.perform({ type: 'next' }, 'hotkey')).toMatchObject({ ok: false });
		expect(baton.state.get().problem?.kind).toBe('quotaSpent');
		expect(announced).toEqual([]);
	});

	it('shows in the library what was liked from the player', async () => {
		const songs = { of: 'library', section: 'tracks' } as const;
		await baton.perform({ type: 'unlike' }, 'popover');
		const before = await baton.views.getList(songs, 0);
		await baton.perform({ type: 'like' }, 'popover');
		const after = await baton.views.getList(songs, 0);
		if (!before.ok || !after.ok) throw new Error('The library could not be read');
		expect(after.value.total).toBe(before.value.total + 1);
	});

	it('shows in the library what was taken out of it by the notification of another song', async () => {
		const songs = { of: 'library', section: 'tracks' } as const;
		const before = await baton.views.getList(songs, 0);
		if (!before.ok) throw new Error('The library could not be read');
		const uri = before.value.rows.at(-1)?.uri ?? '';
		expect(await baton.perform({ type: 'setLiked', uri, liked: false }, 'notification')).toEqual({
			ok: true,
		});
		const after = await baton.views.getList(songs, 0);
		expect(after).toMatchObject({ value: { total: before.value.total - 1 } });
	});

	it('shows an edit in what was read before, and remembers the playlist', async () => {
		const created = await baton.views.edit({
			type: 'createPlaylist',
			name: 'New',
			description: '',
			isPublic: false,
		});
		const uri = 'uri' in created ? (created.uri ?? '') : '';
		const items = { of: 'items', uri } as const;
		expect(await baton.views.getList(items, 0)).toMatchObject({ ok: true, value: { total: 0 } });
		const playlistId = uri.split(':')[2] ?? '';
		const uris = [...embedded.catalogue.tracks.keys()].slice(0, 2).map((id) => `spotify:track:${id}`);
		await baton.views.edit({ type: 'addToPlaylist', playlistId, uris, allowDuplicates: false });
		expect(await baton.views.getList(items, 0)).toMatchObject({ ok: true, value: { total: 2 } });
		expect(baton.state.get().settings.recentPlaylists).toEqual([playlistId]);
	});

	it('speaks another language as soon as it is chosen', async () => {
		await baton.changeSettings({ language: 'zh-CN' });
		expect(baton.messages.get().language).toBe('zh-CN');
	});

	it('leaves the media keys to a desktop that hands them over, and takes them back', () => {
		const togglePlay = () =>
			baton.state.get().hotkeys.find(({ target }) => target === 'togglePlay')?.keys[0]?.status;
		expect(baton.state.get().mediaControls).toBe('none');
		expect(togglePlay()).toBe('active');
		for (const mediaControls of ['opening', 'shown', 'aside'] as const) {
			baton.setMediaControls(mediaControls);
			expect(baton.state.get().mediaControls).toBe(mediaControls);
			expect(togglePlay()).toBe('byDesktop');
		}
		for (const mediaControls of ['unavailable', 'off'] as const) {
			baton.setMediaControls(mediaControls);
			expect(togglePlay()).toBe('active');
		}
	});

	it('tells why what was asked for over the media controls failed, as after a key', async () => {
		nextIsRefused();
		expect(await baton.perform({ type: 'next' }, 'mpris')).toMatchObject({ ok: false });
		expect(announced).toHaveLength(1);
	});

	it('sends the music to the next device at the press of a key', async () => {
		const deviceName = () => {
			const { playback } = baton.state.get();
			return playback.kind === 'active' ? playback.device.name : null;
		};
		const before = deviceName();
		press('nextDevice');
		await eventually(() => expect(deviceName()).not.toBe(before));
		expect(announced.filter(({ kind }) => kind === 'problem')).toEqual([]);
	});

	it('tells that there is no other device, as it tells of other presses that fail', async () => {
		embedded.faults.add({
			on: 'GET /v1/me/player/devices',
			times: 1,
			fault: { kind: 'status', status: 200, body: { devices: [] } },
		});
		press('nextDevice');
		await eventually(() => expect(announced).toEqual([{ kind: 'problem', problem: { kind: 'noDevice' } }]));
	});

	it('leaves it to whoever gave a command to read that it failed', async () => {
		embedded.listener.setPremium(false);
		expect(await baton.perform({ type: 'next' }, 'command')).toMatchObject({ ok: false });
		expect(announced).toEqual([]);
	});

	it('shows what the desktop says of itself, and says nothing new when that repeats itself', () => {
		baton.setNotificationStatus('refused');
		baton.setLoginItem('disabled');
		const state = baton.state.get();
		expect(state).toMatchObject({ notifications: 'refused', loginItem: 'disabled' });
		baton.setNotificationStatus('refused');
		expect(baton.state.get()).toBe(state);
	});

	it('asks for popover and song at the press of their keys', () => {
		const asked: string[] = [];
		baton.onShow(() => asked.push('popover'));
		baton.onShowSong(() => asked.push('song'));
		press('show');
		press('showSong');
		expect(asked).toEqual(['popover', 'song']);
	});

	it('plays what is pinned at the press of its key, as long as it is pinned', async () => {
		const [id] = [...embedded.catalogue.albums.keys()].slice(-1);
		const uri = `spotify:album:${id}` as const;
		await baton.views.edit({ type: 'pin', pin: { uri, title: 'Pinned' } });
		expect(baton.bindHotkey(uri, f9, null)).toEqual({ ok: true });
		expect(baton.state.get().hotkeys.at(-1)).toMatchObject({ target: uri, keys: [{ status: 'active' }] });
		pressKey('F9');
		const contextUri = () => {
			const { playback } = baton.state.get();
			return playback.kind === 'active' ? playback.contextUri : null;
		};
		await eventually(() => expect(contextUri()).toBe(uri));
		await baton.views.edit({ type: 'unpin', pin: { uri, title: 'Pinned' } });
		expect(() => pressKey('F9')).toThrow();
	});

	it('takes the keys of a file, and gives them away as one', () => {
		const before = baton.exportedHotkeys();
		expect(
			baton.importHotkeys('{"baton": "hotkeys", "version": 1, "hotkeys": {"mute": ["F9", "F10"]}}'),
		).toEqual({ ok: true, keys: 2, notUsable: 0 });
		expect(JSON.parse(baton.exportedHotkeys())).toMatchObject({ hotkeys: { mute: ['F9', 'F10'], next: [] } });
		baton.unbindHotkey('mute', 'F10');
		expect(() => pressKey('F10')).toThrow();
		expect(baton.importHotkeys(before)).toMatchObject({ ok: true, notUsable: 0 });
		expect(baton.exportedHotkeys()).toBe(before);
	});

	it('counts what it asks for, and for what', async () => {
		const before = baton.budget().spentToday;
		await baton.perform({ type: 'togglePlay' }, 'popover');
		expect(baton.budget().spentToday).toBeGreaterThan(before);
		expect(baton.budget().hours.at(-1)?.command).toBeGreaterThan(0);
	});

	it('forgets what the views were shown on signing out', async () => {
		const likedSongs = { of: 'library', section: 'tracks' } as const;
		expect(await baton.views.getList(likedSongs, 0)).toMatchObject({ ok: true });
		baton.signOut();
		expect(await baton.views.getList(likedSongs, 0)).toEqual({
			ok: false,
			problem: { kind: 'signedOut' },
		});
	});

	it('reads lists anew after the computer was asleep', async () => {
		const reads = () => embedded.requests.list().filter(({ path }) => path === '/v1/me/albums').length;
		const albums = { of: 'library', section: 'albums' } as const;
		await baton.views.getList(albums, 0);
		await baton.views.getList(albums, 0);
		expect(reads()).toBe(1);
		baton.setConditions({ asleep: true });
		baton.setConditions({ asleep: false });
		await baton.views.getList(albums, 0);
		expect(reads()).toBe(2);
	});

	it('forgets the playback on signing out, and says that presses need a sign-in', async () => {
		baton.signOut();
		expect(baton.state.get()).toMatchObject({
			session: { kind: 'signedOut', why: 'byPerson' },
			playback: { kind: 'unknown' },
		});
		expect(await baton.perform({ type: 'next' }, 'popover')).toEqual({
			ok: false,
			problem: { kind: 'signedOut' },
		});
	});
});
