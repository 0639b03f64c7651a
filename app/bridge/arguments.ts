import * as v from 'valibot';
import { type HotkeyTarget, hotkeyActions, isPinUri } from '../hotkeys/actions.ts';
import type { Intent } from '../intents.ts';
import { type Edit, homeShelves, type List, librarySections, searchKinds } from '../queries/contract.ts';
import { pinEntries, settingsPatchSchema } from '../settings/schema.ts';
import { MOST_COVER_CHARACTERS } from '../spotify/cover-upload.ts';
import { isSpotifyId, isUserId } from '../spotify/ids.ts';
import { type CallName, type Calls, MOST_IMPORTED_CHARACTERS } from './contract.ts';

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const deltaPercent = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));

/** Longer than any audiobook chapter; keeps nonsense such as 1e300 from going out. */
const LONGEST_ITEM_MS = 48 * 60 * 60_000;
const positionMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_ITEM_MS));
const deltaMs = v.pipe(v.number(), v.integer(), v.minValue(-LONGEST_ITEM_MS), v.maxValue(LONGEST_ITEM_MS));

/** Checked for what it stands for by the client, before anything is sent. */
const uri = v.pipe(v.string(), v.startsWith('spotify:'), v.maxLength(400));
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));

const intent: v.GenericSchema<unknown, Intent> = v.variant('type', [
	v.strictObject({
		type: v.picklist([
			'play',
			'pause',
			'togglePlay',
			'next',
			'previous',
			'toggleMute',
			'toggleShuffle',
			'cycleRepeat',
			'like',
			'unlike',
			'toggleLike',
		]),
	}),
	v.strictObject({ type: v.literal('seekTo'), positionMs }),
	v.strictObject({ type: v.literal('seekBy'), deltaMs }),
	v.strictObject({ type: v.literal('setVolume'), volumePercent: percent }),
	v.strictObject({ type: v.literal('changeVolume'), deltaPercent }),
	v.strictObject({ type: v.literal('setShuffle'), shuffle: v.boolean() }),
	v.strictObject({ type: v.literal('setRepeat'), repeat: v.picklist(['off', 'context', 'track']) }),
	v.strictObject({
		type: v.literal('playContext'),
		contextUri: uri,
		offset: v.nullable(v.union([v.strictObject({ uri }), v.strictObject({ position: place })])),
	}),
	v.strictObject({
		type: v.literal('playItems'),
		uris: v.pipe(v.array(uri), v.minLength(1), v.maxLength(100)),
		startUri: v.nullable(uri),
	}),
	v.strictObject({ type: v.literal('addToQueue'), uri }),
	v.strictObject({ type: v.literal('setLiked'), uri, liked: v.boolean() }),
	v.strictObject({
		type: v.literal('transferTo'),
		deviceId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
	}),
]);

const list: v.GenericSchema<unknown, List> = v.variant('of', [
	v.strictObject({ of: v.picklist(['queue', 'ownPlaylists']) }),
	v.strictObject({
		of: v.literal('search'),
		text: v.pipe(v.string(), v.maxLength(200)),
		kind: v.picklist(searchKinds),
	}),
	v.strictObject({ of: v.literal('library'), section: v.picklist(librarySections) }),
	v.strictObject({
		of: v.picklist(['items', 'artistAlbums', 'artistTopTracks', 'relatedArtists']),
		uri,
	}),
	v.strictObject({ of: v.literal('home'), shelf: v.picklist(homeShelves) }),
	v.strictObject({ of: v.literal('category'), id: v.pipe(v.string(), v.check(isUserId)) }),
]);

const uris = v.pipe(v.array(uri), v.minLength(1), v.maxLength(100));
const playlistId = v.pipe(v.string(), v.check(isSpotifyId));
const playlistDetails = {
	name: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
	description: v.pipe(v.string(), v.maxLength(300)),
	isPublic: v.boolean(),
};

const edit: v.GenericSchema<unknown, Edit> = v.variant('type', [
	v.strictObject({ type: v.picklist(['save', 'unsave']), uris }),
	v.strictObject({
		type: v.literal('addToPlaylist'),
		playlistId,
		uris,
		position: v.exactOptional(place),
		allowDuplicates: v.boolean(),
	}),
	v.strictObject({ type: v.literal('removeFromPlaylist'), playlistId, uri, position: place }),
	v.strictObject({ type: v.literal('moveInPlaylist'), playlistId, from: place, to: place }),
	v.strictObject({ type: v.literal('createPlaylist'), ...playlistDetails }),
	v.strictObject({ type: v.literal('changePlaylist'), playlistId, ...playlistDetails }),
	v.strictObject({ type: v.picklist(['pin', 'unpin']), pin: v.strictObject(pinEntries) }),
]);

/** The longest lists that Spotify gives have 100,000 entries, 50 a page. */
const page = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000));

const keyName = v.pipe(v.string(), v.maxLength(100));

const hotkeyTarget: v.GenericSchema<unknown, HotkeyTarget> = v.union([
	v.picklist(hotkeyActions),
	v.pipe(uri, v.guard(isPinUri)),
]);

const nothing = v.undefined();

/** What each call of the bridge accepts. The page is not trusted: what does not fit is refused. */
export const argumentSchemas: {
	readonly [Name in CallName]: v.GenericSchema<unknown, Calls[Name]['argument']>;
} = {
	getSnapshot: nothing,
	getMessages: nothing,
	getBudget: nothing,
	perform: intent,
	refresh: nothing,
	signIn: v.strictObject({ clientId: v.pipe(v.string(), v.maxLength(200)) }),
	cancelSignIn: nothing,
	signOut: nothing,
	changeSettings: settingsPatchSchema,
	bindHotkey: v.strictObject({
		target: hotkeyTarget,
		press: v.strictObject({
			key: keyName,
			code: keyName,
			ctrlKey: v.boolean(),
			altKey: v.boolean(),
			shiftKey: v.boolean(),
			metaKey: v.boolean(),
		}),
		replaces: v.nullable(keyName),
	}),
	unbindHotkey: v.strictObject({ target: hotkeyTarget, accelerator: keyName }),
	exportHotkeys: nothing,
	importHotkeys: v.strictObject({ json: v.pipe(v.string(), v.maxLength(MOST_IMPORTED_CHARACTERS)) }),
	askToPermitMediaKeys: nothing,
	getSelfCheck: nothing,
	copySelfCheck: nothing,
	resetHotkeys: nothing,
	setRecording: v.strictObject({ recording: v.boolean() }),
	dismissNotice: v.strictObject({
		id: v.picklist(['settingsReset', 'sessionReset', 'consentAgeing', 'noKeyring', 'noTray']),
	}),
	openLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000)) }),
	getList: v.strictObject({ list, page }),
	getDetails: v.strictObject({ uri }),
	getDevices: nothing,
	getSaved: v.strictObject({ uris: v.pipe(v.array(uri), v.minLength(1), v.maxLength(100)) }),
	edit,
	copyRedirectUri: nothing,
	setDemo: v.strictObject({ demo: v.boolean() }),
	uploadPlaylistCover: v.strictObject({
		playlistId: v.pipe(v.string(), v.check(isSpotifyId)),
		jpegBase64: v.pipe(v.string(), v.maxLength(MOST_COVER_CHARACTERS), v.regex(/^[0-9A-Za-z+/]+={0,2}$/)),
	}),
	holdPopover: v.strictObject({ held: v.boolean() }),
	hidePopover: nothing,
	quit: nothing,
};
