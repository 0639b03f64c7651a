import { SEEK_STEP_MS } from '../../../app/hotkeys/actions.ts';
import type { ActivePlayback, RepeatMode } from '../../../app/state.ts';
import type { Allowed } from '../../allowed.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';

interface TransportProps {
	/** Null while nothing plays. */
	readonly playback: ActivePlayback | null;
	readonly allowed: Allowed;
}

/** Music is shuffled and repeated; spoken word goes back and forward by 15 s instead. */
export function Transport({ playback, allowed }: TransportProps) {
	const { messages, perform } = useModel();
	const words = messages.value.player;
	const isEpisode = playback?.item.kind === 'episode';
	const isPlaying = playback?.isPlaying ?? false;
	return (
		<div class="transport">
			{isEpisode ? (
				<IconButton
					icon="seekBack"
					look="seek"
					name={words.seekBack}
					disabled={!allowed.seek}
					onPress={() => void perform({ type: 'seekBy', deltaMs: -SEEK_STEP_MS })}
				/>
			) : (
				<ShuffleButton shuffle={playback?.shuffle ?? false} disabled={!allowed.shuffle} />
			)}
			<IconButton
				icon="previous"
				name={words.previous}
				look="skip"
				disabled={!allowed.previous}
				onPress={() => void perform({ type: 'previous' })}
			/>
			<IconButton
				icon={isPlaying ? 'pause' : 'play'}
				name={isPlaying ? words.pause : words.play}
				look="play"
				disabled={!allowed.playPause}
				onPress={() => void perform({ type: isPlaying ? 'pause' : 'play' })}
			/>
			<IconButton
				icon="next"
				name={words.next}
				look="skip"
				disabled={!allowed.next}
				onPress={() => void perform({ type: 'next' })}
			/>
			{isEpisode ? (
				<IconButton
					icon="seekForward"
					look="seek"
					name={words.seekForward}
					disabled={!allowed.seek}
					onPress={() => void perform({ type: 'seekBy', deltaMs: SEEK_STEP_MS })}
				/>
			) : (
				<RepeatButton repeat={playback?.repeat ?? 'off'} disabled={!allowed.repeat} />
			)}
		</div>
	);
}

function ShuffleButton({ shuffle, disabled }: { shuffle: boolean; disabled: boolean }) {
	const { messages, perform } = useModel();
	return (
		<IconButton
			icon="shuffle"
			name={messages.value.player.shuffle}
			look="toggle"
			pressed={shuffle}
			disabled={disabled}
			onPress={() => void perform({ type: 'setShuffle', shuffle: !shuffle })}
		/>
	);
}

function RepeatButton({ repeat, disabled }: { repeat: RepeatMode; disabled: boolean }) {
	const { messages, perform } = useModel();
	const words = messages.value.player;
	const names = { off: words.repeatOff, context: words.repeatContext, track: words.repeatTrack };
	return (
		<IconButton
			icon={repeat === 'track' ? 'repeatOne' : 'repeat'}
			name={names[repeat]}
			look="toggle"
			lit={repeat !== 'off'}
			disabled={disabled}
			onPress={() => void perform({ type: 'cycleRepeat' })}
		/>
	);
}
