import { describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../../app/bridge/contract.ts';
import { createGate, type Handlers } from '../../../app/bridge/gate.ts';
import { keysOf } from '../../../app/keys-of.ts';

const trusted = { trusted: true };

const press = { key: 'F9', code: 'F9', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

const picture = { playlistId: '37i9dQZF1DXcBWIGoYBM5M', jpegBase64: '/9j/4AAQSkZJRg==' };

function handlersThatRecord() {
	const called = vi.fn();
	const record = (name: CallName) => (argument?: unknown) => {
		called(name, argument);
		return new Promise<never>(() => {});
	};
	const handlers: Handlers = {
		getSnapshot: record('getSnapshot'),
		getMessages: record('getMessages'),
		getBudget: record('getBudget'),
		perform: record('perform'),
		refresh: record('refresh'),
		signIn: record('signIn'),
		cancelSignIn: record('cancelSignIn'),
		signOut: record('signOut'),
		changeSettings: record('changeSettings'),
		bindHotkey: record('bindHotkey'),
		unbindHotkey: record('unbindHotkey'),
		exportHotkeys: record('exportHotkeys'),
		importHotkeys: record('importHotkeys'),
		askToPermitMediaKeys: record('askToPermitMediaKeys'),
		getSelfCheck: record('getSelfCheck'),
		copySelfCheck: record('copySelfCheck'),
		resetHotkeys: record('resetHotkeys'),
		setRecording: record('setRecording'),
		dismissNotice: record('dismissNotice'),
		openLink: record('openLink'),
		getList: record('getList'),
		getDetails: record('getDetails'),
		getDevices: record('getDevices'),
		getSaved: record('getSaved'),
		edit: record('edit'),
		copyRedirectUri: record('copyRedirectUri'),
		setDemo: record('setDemo'),
		uploadPlaylistCover: record('uploadPlaylistCover'),
		holdPopover: record('holdPopover'),
		hidePopover: record('hidePopover'),
		quit: record('quit'),
	};
	return { called, gate: createGate(handlers) };
}

const albumUri = 'spotify:album:4aawyAB9vmqN3uQ7FjRGTy';
const trackUri = 'spotify:track:11dFghVXANMlKmJXsNCbNl';
const { playlistId } = picture;
const longDetails = { name: 'n'.repeat(100), description: 'd'.repeat(300), isPublic: true };

const goodArguments: Record<CallName, readonly unknown[]> = {
	getSnapshot: [undefined],
	getMessages: [undefined],
	getBudget: [undefined],
	perform: [
		{ type: 'togglePlay' },
		{ type: 'seekTo', positionMs: 0 },
		{ type: 'seekBy', deltaMs: -15_000 },
		{ type: 'setVolume', volumePercent: 100 },
		{ type: 'changeVolume', deltaPercent: -5 },
		{ type: 'setShuffle', shuffle: true },
		{ type: 'setRepeat', repeat: 'track' },
		{ type: 'like' },
		{ type: 'setLiked', uri: trackUri, liked: false },
	],
	refresh: [undefined],
	signIn: [{ clientId: '' }, { clientId: 'anything up to 200 characters' }],
	cancelSignIn: [undefined],
	signOut: [undefined],
	changeSettings: [{}, { theme: 'dark' }, { volumeStepPercent: 10, notifications: 'onHotkey' }],
	bindHotkey: [
		{ target: 'like', press, replaces: null },
		{ target: 'nextDevice', press, replaces: 'Control+F8' },
		{ target: albumUri, press, replaces: null },
	],
	unbindHotkey: [
		{ target: 'like', accelerator: 'F9' },
		{ target: albumUri, accelerator: 'not a key, but text' },
	],
	exportHotkeys: [undefined],
	importHotkeys: [{ json: '' }, { json: '{}' }, { json: 'x'.repeat(100_000) }],
	askToPermitMediaKeys: [undefined],
	getSelfCheck: [undefined],
	copySelfCheck: [undefined],
	resetHotkeys: [undefined],
	setRecording: [{ recording: true }],
	dismissNotice: [{ id: 'settingsReset' }],
	openLink: [{ url: 'https://open.spotify.com/' }],
	getList: [
		{ list: { of: 'queue' }, page: 0 },
		{ list: { of: 'ownPlaylists' }, page: 0 },
		{ list: { of: 'search', text: '', kind: 'track' }, page: 99 },
		{ list: { of: 'library', section: 'tracks' }, page: 2000 },
		{ list: { of: 'items', uri: albumUri }, page: 0 },
		{ list: { of: 'relatedArtists', uri: 'spotify:artist:0TnOYISbd1XYRBk9myaseg' }, page: 0 },
		{ list: { of: 'home', shelf: 'recommendations' }, page: 0 },
		{ list: { of: 'category', id: '0JQ5DAqbMKFHOzuVTgTizF' }, page: 1 },
	],
	getDetails: [{ uri: albumUri }, { uri: 'spotify:local:Artist:Album:Title:180' }],
	getDevices: [undefined],
	getSaved: [{ uris: [albumUri] }, { uris: Array.from({ length: 100 }, () => albumUri) }],
	edit: [
		{ type: 'save', uris: [albumUri] },
		{ type: 'unsave', uris: Array.from({ length: 100 }, () => albumUri) },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri], allowDuplicates: false },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri], allowDuplicates: true, position: 0 },
		{ type: 'removeFromPlaylist', playlistId, uri: trackUri, position: 100_000 },
		{ type: 'moveInPlaylist', playlistId, from: 0, to: 7 },
		{ type: 'createPlaylist', name: 'x', description: '', isPublic: false },
		{ type: 'changePlaylist', playlistId, ...longDetails },
		{ type: 'pin', pin: { uri: albumUri, title: '' } },
		{ type: 'unpin', pin: { uri: albumUri, title: 'Harbour Songs' } },
	],
	copyRedirectUri: [undefined],
	setDemo: [{ demo: true }],
	uploadPlaylistCover: [picture, { ...picture, jpegBase64: 'A'.repeat(262_144) }],
	holdPopover: [{ held: true }, { held: false }],
	hidePopover: [undefined],
	quit: [undefined],
};

const nonsense: readonly unknown[] = [
	null,
	0,
	'',
	'x',
	['x'],
	() => {},
	{ extra: 1 },
	Number.NaN,
	Symbol('x'),
	10n,
];

const badArguments: Partial<Record<CallName, readonly unknown[]>> = {
	perform: [
		undefined,
		{},
		{ type: 'explode' },
		{ type: 'play', extra: true },
		{ type: 'seekTo' },
		{ type: 'seekTo', positionMs: -1 },
		{ type: 'seekTo', positionMs: 1.5 },
		{ type: 'seekTo', positionMs: '0' },
		{ type: 'seekTo', positionMs: Number.POSITIVE_INFINITY },
		{ type: 'seekTo', positionMs: 1e300 },
		{ type: 'setVolume', volumePercent: 101 },
		{ type: 'setVolume', volumePercent: Number.NaN },
		{ type: 'changeVolume', deltaPercent: 1000 },
		{ type: 'setShuffle', shuffle: 1 },
		{ type: 'setRepeat', repeat: 'forever' },
	],
	signIn: [undefined, {}, { clientId: 5 }, { clientId: 'x'.repeat(201) }, { clientId: '', secret: '' }],
	changeSettings: [
		undefined,
		{ theme: 'pink' },
		{ volumeStepPercent: 0 },
		{ volumeStepPercent: 26 },
		{ clientId: 'x' },
		{ hotkeys: {} },
		{ pins: [] },
		{ recentPlaylists: [] },
		{ tokenStorage: 'ask' },
		{ notifications: 'yes' },
		{ notifications: true },
		{ songBesideIcon: 'yes' },
		{ keepPopoverMinutes: 0 },
		{ keepPopoverMinutes: 1_441 },
		{ pinHotkeys: {} },
		{ language: 'fr' },
	],
	bindHotkey: [
		undefined,
		{ target: 'like' },
		{ target: 'like', press },
		{ target: 'like', press: null, replaces: null },
		{ action: 'like', press, replaces: null },
		{ target: 'nope', press, replaces: null },
		{ target: '__proto__', press, replaces: null },
		{ target: 'https://open.spotify.com/album/4aawyAB9vmqN3uQ7FjRGTy', press, replaces: null },
		{ target: `spotify:${'x'.repeat(400)}`, press, replaces: null },
		{ target: ['like'], press, replaces: null },
		{ target: 'like', press: 'F9', replaces: null },
		{ target: 'like', press: { ...press, key: 9 }, replaces: null },
		{ target: 'like', press: { ...press, key: 'x'.repeat(101) }, replaces: null },
		{ target: 'like', press: { ...press, repeat: true }, replaces: null },
		{ target: 'like', press, replaces: 'x'.repeat(101) },
		{ target: 'like', press, replaces: undefined },
	],
	unbindHotkey: [
		undefined,
		{},
		{ target: 'like' },
		{ target: 'like', accelerator: null },
		{ target: 'like', accelerator: 'x'.repeat(101) },
		{ target: 'dance', accelerator: 'F9' },
		{ target: 'like', accelerator: 'F9', extra: true },
	],
	importHotkeys: [
		undefined,
		{},
		{ json: null },
		{ json: {} },
		{ json: new Uint8Array(3) },
		{ json: 'x'.repeat(100_001) },
		{ json: '{}', extra: true },
	],
	setRecording: [undefined, {}, { recording: 'true' }],
	dismissNotice: [undefined, {}, { id: 'other' }],
	openLink: [undefined, {}, { url: 5 }, { url: `https://${'x'.repeat(2000)}` }],
	setDemo: [undefined, {}, { demo: null }],
	uploadPlaylistCover: [
		undefined,
		{},
		{ playlistId: picture.playlistId },
		{ ...picture, extra: true },
		{ ...picture, playlistId: '' },
		{ ...picture, playlistId: '../me' },
		{ ...picture, playlistId: `${picture.playlistId}0` },
		{ ...picture, playlistId: 22 },
		{ ...picture, jpegBase64: '' },
		{ ...picture, jpegBase64: 'A'.repeat(262_145) },
		{ ...picture, jpegBase64: `data:image/jpeg;base64,${picture.jpegBase64}` },
		{ ...picture, jpegBase64: `${picture.jpegBase64}\n` },
		{ ...picture, jpegBase64: `${picture.jpegBase64}==AA` },
		{ ...picture, jpegBase64: new Uint8Array([0xff, 0xd8, 0xff]) },
	],
	getList: [
		undefined,
		{ list: { of: 'queue' } },
		{ list: { of: 'queue' }, page: -1 },
		{ list: { of: 'queue' }, page: 0.5 },
		{ list: { of: 'queue' }, page: 2001 },
		{ list: { of: 'queue', uri: albumUri }, page: 0 },
		{ list: { of: 'everything' }, page: 0 },
		{ list: { of: 'search', text: 'x'.repeat(201), kind: 'track' }, page: 0 },
		{ list: { of: 'search', text: 'x', kind: 'user' }, page: 0 },
		{ list: { of: 'library', section: 'secrets' }, page: 0 },
		{ list: { of: 'items', uri: 'https://example.org/' }, page: 0 },
		{ list: { of: 'home', shelf: 'lost' }, page: 0 },
		{ list: { of: 'category', id: '../me' }, page: 0 },
		{ list: { of: 'category', id: '' }, page: 0 },
	],
	getDetails: [undefined, {}, { uri: 5 }, { uri: 'x' }, { uri: `spotify:${'x'.repeat(400)}` }],
	getSaved: [
		undefined,
		{ uris: [] },
		{ uris: albumUri },
		{ uris: ['x'] },
		{ uris: Array.from({ length: 101 }, () => albumUri) },
	],
	edit: [
		undefined,
		{},
		{ type: 'explode', uris: [albumUri] },
		{ type: 'save' },
		{ type: 'save', uris: [] },
		{ type: 'save', uris: albumUri },
		{ type: 'save', uris: ['https://open.spotify.com/album/4aawyAB9vmqN3uQ7FjRGTy'] },
		{ type: 'save', uris: Array.from({ length: 101 }, () => albumUri) },
		{ type: 'save', uris: [albumUri], extra: true },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri] },
		{ type: 'addToPlaylist', playlistId: '../me', uris: [trackUri], allowDuplicates: false },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri], allowDuplicates: 1 },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri], allowDuplicates: true, position: undefined },
		{ type: 'addToPlaylist', playlistId, uris: [trackUri], allowDuplicates: true, position: -1 },
		{ type: 'removeFromPlaylist', playlistId, uri: trackUri },
		{ type: 'removeFromPlaylist', playlistId, uri: trackUri, position: 100_001 },
		{ type: 'moveInPlaylist', playlistId, from: 0.5, to: 1 },
		{ type: 'moveInPlaylist', playlistId, from: 0, to: null },
		{ type: 'createPlaylist', name: '', description: '', isPublic: false },
		{ type: 'createPlaylist', name: 'x', description: '', isPublic: 'no' },
		{ type: 'changePlaylist', playlistId, ...longDetails, name: 'n'.repeat(101) },
		{ type: 'changePlaylist', playlistId, ...longDetails, description: 'd'.repeat(301) },
		{ type: 'changePlaylist', ...longDetails },
		{ type: 'pin', pin: { uri: albumUri } },
		{ type: 'pin', pin: { uri: 'javascript:alert(1)', title: 'x' } },
		{ type: 'unpin', pin: { uri: albumUri, title: 'x', html: '' } },
	],
	holdPopover: [undefined, {}, { held: 1 }, { held: true, forMs: 5 }],
};

describe.each(keysOf(goodArguments))('%s', (call) => {
	it('hands what fits to its handler, once', () => {
		for (const argument of goodArguments[call]) {
			const { called, gate } = handlersThatRecord();
			void gate[call](trusted, argument);
			expect(called.mock.calls).toEqual([[call, argument]]);
		}
	});

	it('refuses a sender that is not the popover, whatever it sends', async () => {
		const { called, gate } = handlersThatRecord();
		for (const argument of goodArguments[call]) {
			await expect(gate[call]({ trusted: false }, argument)).rejects.toMatchObject({ why: 'foreignSender' });
		}
		expect(called).not.toHaveBeenCalled();
	});

	it('refuses every argument that does not fit, and repeats nothing of it', async () => {
		const { called, gate } = handlersThatRecord();
		for (const argument of [...nonsense, ...(badArguments[call] ?? [{ unexpected: 'secret' }])]) {
			const refusal = await gate[call](trusted, argument).then(
				() => null,
				(error: unknown) => error,
			);
			expect(refusal).toMatchObject({ why: 'invalidArgument', message: `${call}: invalidArgument` });
		}
		expect(called).not.toHaveBeenCalled();
	});
});
