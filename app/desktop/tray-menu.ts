import { type SceneName, sceneGroups } from '../demo/scene-names.ts';
import { type HotkeyAction, intentOf } from '../hotkeys/actions.ts';
import type { Intent } from '../intents.ts';
import type { Messages } from '../messages/en.ts';
import { describeProblem } from '../messages/problem.ts';
import type { ActivePlayback, AppState, PlayerAction, RepeatMode } from '../state.ts';
import { shorten, songLine } from './tray-text.ts';

/** What an entry of the menu asks for. */
export type TrayChoice =
	| { readonly kind: 'intent'; readonly intent: Intent }
	| { readonly kind: 'show' }
	| { readonly kind: 'settings' }
	| { readonly kind: 'signIn' }
	/** In the demo only. */
	| { readonly kind: 'scene'; readonly scene: SceneName }
	| { readonly kind: 'quit' };

/** The menu as plain data; two equal ones are the same menu. */
export type MenuEntry =
	| { readonly kind: 'separator' }
	/** Text only. */
	| { readonly kind: 'line'; readonly label: string }
	| {
			readonly kind: 'action';
			readonly label: string;
			readonly enabled: boolean;
			readonly choice: TrayChoice;
			/** Ticked or not; missing where there is nothing to tick. */
			readonly mark?: { readonly as: 'checkbox' | 'radio'; readonly checked: boolean };
	  }
	| { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

/** A longer one would make the menu as wide as the screen. */
const LONGEST_SONG_LINE = 60;

/**
 * Everything that can be done without the popover. On some Linux desktops the menu is all that a click on the icon
 * ever opens, so nothing may be missing here. https://www.electronjs.org/docs/latest/api/tray
 */
export function trayMenu(
	state: AppState,
	messages: Messages,
	formatTime: (at: number) => string,
): readonly MenuEntry[] {
	const { session, problem, demo } = state;
	const lines = [
		demo ? messages.tray.demo : null,
		shorten(songLine(state, messages), LONGEST_SONG_LINE),
		problem && describeProblem(messages, problem, formatTime),
	].filter((label) => label !== null);
	return separated([
		lines.map((label) => ({ kind: 'line', label })),
		...(session.kind === 'signedIn' ? playerGroups(state, messages) : []),
		session.kind === 'signedOut' ? [action(messages.tray.signIn, { kind: 'signIn' })] : [],
		demo ? [sceneEntry(messages)] : [],
		[action(messages.tray.show, { kind: 'show' }), action(messages.tray.settings, { kind: 'settings' })],
		[action(messages.tray.quit, { kind: 'quit' })],
	]);
}

function playerGroups(state: AppState, messages: Messages): readonly (readonly MenuEntry[])[] {
	const { action: actionWords, player } = messages;
	const active = state.playback.kind === 'active' ? state.playback : null;
	const allows = (...needed: readonly PlayerAction[]): boolean =>
		active !== null &&
		!active.device.isRestricted &&
		needed.every((each) => !active.disallows.includes(each));
	// With nothing active the player may still be woken, and Spotify's "nothing plays" may be out of date.
	// https://github.com/spotify/web-api/issues/1275
	const allowsOrIdle = (needed: PlayerAction): boolean => active === null || allows(needed);
	const does = (name: Exclude<HotkeyAction, 'show'>): TrayChoice => ({
		kind: 'intent',
		intent: intentOf(name, state.settings.volumeStepPercent),
	});

	const isPlaying = active?.isPlaying ?? false;
	const isMuted = (active?.volumeBeforeMutePercent ?? null) !== null;
	const hasVolume = allows() && (active?.device.supportsVolume ?? false);
	return [
		[
			action(
				isPlaying ? player.pause : player.play,
				does('togglePlay'),
				allowsOrIdle(isPlaying ? 'pause' : 'resume'),
			),
			action(player.next, does('next'), allowsOrIdle('next')),
			action(player.previous, does('previous'), allowsOrIdle('previous')),
			action(player.seekForward, does('seekForward'), allows('seek')),
			action(player.seekBack, does('seekBack'), allows('seek')),
		],
		[
			action(actionWords.volumeUp, does('volumeUp'), hasVolume),
			action(actionWords.volumeDown, does('volumeDown'), hasVolume),
			action(isMuted ? player.unmute : player.mute, does('mute'), hasVolume),
		],
		[
			shuffleEntry(active, player.shuffle, allows('shuffle')),
			repeatEntry(active, messages, allows),
			likeEntry(active, messages),
		],
	];
}

function shuffleEntry(active: ActivePlayback | null, label: string, enabled: boolean): MenuEntry {
	const shuffle = active?.shuffle ?? false;
	return {
		...action(label, { kind: 'intent', intent: { type: 'setShuffle', shuffle: !shuffle } }, enabled),
		mark: { as: 'checkbox', checked: shuffle },
	};
}

function repeatEntry(
	active: ActivePlayback | null,
	{ action: actionWords, player }: Messages,
	allows: (...needed: readonly PlayerAction[]) => boolean,
): MenuEntry {
	const mode = (repeat: RepeatMode, label: string, enabled: boolean): MenuEntry => ({
		...action(label, { kind: 'intent', intent: { type: 'setRepeat', repeat } }, enabled),
		mark: { as: 'radio', checked: active?.repeat === repeat },
	});
	return {
		kind: 'submenu',
		label: actionWords.repeat,
		entries: [
			mode('off', player.repeatOff, allows()),
			mode('context', player.repeatContext, allows('repeatContext')),
			mode('track', player.repeatTrack, allows('repeatTrack')),
		],
	};
}

function likeEntry(active: ActivePlayback | null, { player }: Messages): MenuEntry {
	const liked = active?.liked ?? null;
	const [like, unlike] =
		active?.item.kind === 'episode'
			? [player.likeEpisode, player.unlikeEpisode]
			: [player.like, player.unlike];
	return action(
		liked ? unlike : like,
		{ kind: 'intent', intent: { type: liked ? 'unlike' : 'like' } },
		liked !== null,
	);
}

function sceneEntry({ demo }: Messages): MenuEntry {
	const entries = separated(
		sceneGroups.map((group) => group.map((scene) => action(demo[scene], { kind: 'scene', scene }))),
	);
	return { kind: 'submenu', label: demo.scenes, entries };
}

function separated(groups: readonly (readonly MenuEntry[])[]): readonly MenuEntry[] {
	return groups
		.filter((group) => group.length > 0)
		.flatMap((group, index) => (index === 0 ? group : [{ kind: 'separator' }, ...group]));
}

function action(label: string, choice: TrayChoice, enabled = true): MenuEntry & { kind: 'action' } {
	return { kind: 'action', label, enabled, choice };
}
