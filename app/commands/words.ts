import { formatDuration } from '../duration.ts';
import type { Intent } from '../intents.ts';
import type { Messages } from '../messages/en.ts';
import { phrase } from '../messages/phrase.ts';
import type { ActivePlayback } from '../state.ts';
import { type NowReport, nameLine, type StatusReport, songText } from './report.ts';

/** What a shell is told of an intent that was carried out, by how the player is now; empty where nothing is known. */
export function wordsFor(
	intent: Intent,
	now: NowReport,
	playback: ActivePlayback | null,
	messages: Messages,
): string {
	const { player, command } = messages;
	switch (intent.type) {
		case 'next':
		case 'previous':
			return player[intent.type];
		case 'playContext':
		case 'playItems':
			return command.started;
	}
	if (!playback) return '';
	switch (intent.type) {
		case 'play':
		case 'pause':
		case 'togglePlay':
			return playingWords(now, messages);
		case 'seekTo':
		case 'seekBy':
			return positionWords(now, messages);
		case 'setVolume':
		case 'changeVolume':
		case 'toggleMute':
			return volumeWords(playback.device.volumePercent, messages);
		case 'setShuffle':
		case 'toggleShuffle':
			return playback.shuffle ? command.shuffleOn : command.shuffleOff;
		case 'setRepeat':
		case 'cycleRepeat':
			return repeatWords(playback.repeat, messages);
		case 'like':
			return playback.item.kind === 'episode' ? player.likedEpisode : player.liked;
		case 'unlike':
			return playback.item.kind === 'episode' ? player.unlikedEpisode : player.unliked;
		default:
			return '';
	}
}

/** Everything about the player, one thing a line. `problem`: in words, or null. */
export function statusLines(
	status: StatusReport,
	problem: string | null,
	messages: Messages,
): readonly string[] {
	const { player } = messages;
	const { session, device, volumePercent, shuffle, repeat, liked } = status;
	if (session === 'signedOut') return [messages.problem.signedOut];
	if (session === 'signingIn') return [messages.welcome.signingIn];
	if (device === null || shuffle === null || repeat === null) {
		return [
			status.state === 'nothing' ? player.nothingPlaying : player.loading,
			...(problem ? [problem] : []),
		];
	}
	const likedWords = status.kind === 'episode' ? player.likedEpisode : player.liked;
	return [
		playingWords(status, messages),
		positionWords(status, messages),
		phrase(messages, 'player', 'playingOn', { device }),
		volumeWords(volumePercent, messages),
		shuffle ? messages.command.shuffleOn : messages.command.shuffleOff,
		repeatWords(repeat, messages),
		...(liked ? [likedWords] : []),
		...(problem ? [problem] : []),
	];
}

/** The names of devices, one a line, the one that plays marked; shells cut the mark off to complete a name. */
export const deviceLines = (devices: readonly { name: string; isActive: boolean }[]): string =>
	devices.map(({ name, isActive }) => `${isActive ? '*' : ' '} ${nameLine(name)}`).join('\n');

function playingWords(now: NowReport, messages: Messages): string {
	const song = songText(now, messages);
	return phrase(messages, 'command', now.state === 'playing' ? 'playing' : 'paused', { song });
}

function positionWords({ positionMs, durationMs }: NowReport, messages: Messages): string {
	const position = formatDuration(positionMs ?? 0);
	if (durationMs === null) return position;
	return phrase(messages, 'player', 'positionOf', { position, duration: formatDuration(durationMs) });
}

function volumeWords(volumePercent: number | null, messages: Messages): string {
	if (volumePercent === null) return messages.player.volumeFixed;
	return volumePercent === 0
		? messages.command.muted
		: phrase(messages, 'command', 'volume', { volumePercent });
}

function repeatWords(repeat: ActivePlayback['repeat'], { player }: Messages): string {
	return { off: player.repeatOff, context: player.repeatContext, track: player.repeatTrack }[repeat];
}
