import { sceneGroups } from '../demo/scene-names.ts';
import type { KnownDevices } from '../devices/known-devices.ts';
import { type DesktopAction, type HotkeyAction, intentOf } from '../hotkeys/actions.ts';
import type { Messages } from '../messages/en.ts';
import { describeProblem } from '../messages/problem.ts';
import type { ActivePlayback, AppState, PlayerAction, RepeatMode } from '../state.ts';
import { shorten } from '../text.ts';
import { actionEntry, type MenuEntry, separated, type TrayChoice } from './tray-menu-entry.ts';
import { placeEntries } from './tray-places.ts';
import { songLine } from './tray-text.ts';

/** A longer one would make the menu as wide as the screen. */
const LONGEST_SONG_LINE = 60;

/**
 * Everything that can be done without the popover. On some Linux desktops the menu is all that a click on the icon
 * ever opens, so nothing may be missing here. https://www.electronjs.org/docs/latest/api/tray
 */
export function trayMenu(
	state: AppState,
	devices: KnownDevices,
	messages: Messages,
	formatTime: (at: number) => string,
): readonly MenuEntry[] {
	const { session, problem, demo } = state;
	const isSignedIn = session.kind === 'signedIn';
	const lines = [
		demo ? messages.tray.demo : null,
		shorten(songLine(state, messages), LONGEST_SONG_LINE),
		problem && describeProblem(messages, problem, formatTime),
	].filter((label) => label !== null);
	return separated([
		lines.map((label) => ({ kind: 'line', label })),
		...(isSignedIn ? playerGroups(state, messages) : []),
		isSignedIn ? placeEntries(state, devices, messages, formatTime) : [],
		session.kind === 'signedOut' ? [actionEntry(messages.tray.signIn, { kind: 'signIn' })] : [],
		demo ? [sceneEntry(messages)] : [],
		[
			actionEntry(messages.tray.show, { kind: 'show' }),
			actionEntry(messages.tray.settings, { kind: 'settings' }),
		],
		[actionEntry(messages.tray.quit, { kind: 'quit' })],
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
	const does = (name: Exclude<HotkeyAction, DesktopAction>): TrayChoice => ({
		kind: 'intent',
		intent: intentOf(name, state.settings.volumeStepPercent),
	});

	const isPlaying = active?.isPlaying ?? false;
	const isMuted = (active?.volumeBeforeMutePercent ?? null) !== null;
	const hasVolume = allows() && (active?.device.supportsVolume ?? false);
	return [
		[
			actionEntry(
				isPlaying ? player.pause : player.play,
				does('togglePlay'),
				allowsOrIdle(isPlaying ? 'pause' : 'resume'),
			),
			actionEntry(player.next, does('next'), allowsOrIdle('next')),
			actionEntry(player.previous, does('previous'), allowsOrIdle('previous')),
			actionEntry(player.seekForward, does('seekForward'), allows('seek')),
			actionEntry(player.seekBack, does('seekBack'), allows('seek')),
		],
		[
			actionEntry(actionWords.volumeUp, does('volumeUp'), hasVolume),
			actionEntry(actionWords.volumeDown, does('volumeDown'), hasVolume),
			actionEntry(isMuted ? player.unmute : player.mute, does('mute'), hasVolume),
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
		...actionEntry(label, { kind: 'intent', intent: { type: 'setShuffle', shuffle: !shuffle } }, enabled),
		mark: { as: 'checkbox', checked: shuffle },
	};
}

function repeatEntry(
	active: ActivePlayback | null,
	{ action: actionWords, player }: Messages,
	allows: (...needed: readonly PlayerAction[]) => boolean,
): MenuEntry {
	const mode = (repeat: RepeatMode, label: string, enabled: boolean): MenuEntry => ({
		...actionEntry(label, { kind: 'intent', intent: { type: 'setRepeat', repeat } }, enabled),
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
	return actionEntry(
		liked ? unlike : like,
		{ kind: 'intent', intent: { type: liked ? 'unlike' : 'like' } },
		liked !== null,
	);
}

function sceneEntry({ demo }: Messages): MenuEntry {
	const entries = separated(
		sceneGroups.map((group) => group.map((scene) => actionEntry(demo[scene], { kind: 'scene', scene }))),
	);
	return { kind: 'submenu', label: demo.scenes, entries };
}
