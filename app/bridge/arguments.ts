import * as v from 'valibot';
import { hotkeyActions } from '../hotkeys/actions.ts';
import type { Intent } from '../intents.ts';
import { settingsPatchSchema } from '../settings/schema.ts';
import type { CallName, Calls } from './contract.ts';

const percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const deltaPercent = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));

/** Longer than any audiobook chapter; keeps nonsense such as 1e300 from going out. */
const LONGEST_ITEM_MS = 48 * 60 * 60_000;
const positionMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_ITEM_MS));
const deltaMs = v.pipe(v.number(), v.integer(), v.minValue(-LONGEST_ITEM_MS), v.maxValue(LONGEST_ITEM_MS));

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
]);

const keyName = v.pipe(v.string(), v.maxLength(100));

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
		action: v.picklist(hotkeyActions),
		press: v.nullable(
			v.strictObject({
				key: keyName,
				code: keyName,
				ctrlKey: v.boolean(),
				altKey: v.boolean(),
				shiftKey: v.boolean(),
				metaKey: v.boolean(),
			}),
		),
	}),
	resetHotkeys: nothing,
	setRecording: v.strictObject({ recording: v.boolean() }),
	dismissNotice: v.strictObject({
		id: v.picklist(['settingsReset', 'sessionReset', 'consentAgeing', 'noKeyring']),
	}),
	openLink: v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000)) }),
	copyRedirectUri: nothing,
	setDemo: v.strictObject({ demo: v.boolean() }),
	hidePopover: nothing,
	quit: nothing,
};
