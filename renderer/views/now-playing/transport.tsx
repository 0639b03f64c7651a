import { SEEK_STEP_MS } from '../../../app/intents.ts';
import type { Playback } from '../../../app/state.ts';
import { allowedIn } from '../../allowed.ts';
import { IntentButton } from '../../parts/intent-button.tsx';

/** Music is shuffled and repeated; spoken word goes back and forward by 15 s instead. */
export function Transport({ playback }: { playback: Playback }) {
	const allowed = allowedIn(playback);
	const { item, isPlaying, shuffle, repeat } = playback.kind === 'active' ? playback : nothing;
	const isEpisode = item?.kind === 'episode';
	const playOrPause = isPlaying ? 'pause' : 'play';
	return (
		<div class="transport">
			{isEpisode ? (
				<IntentButton
					icon="seekBack"
					name="seekBack"
					look="seek"
					intent={{ type: 'seekBy', deltaMs: -SEEK_STEP_MS }}
					disabled={!allowed.seek}
				/>
			) : (
				<IntentButton
					icon="shuffle"
					name="shuffle"
					look="toggle"
					intent={{ type: 'setShuffle', shuffle: !shuffle }}
					pressed={shuffle}
					disabled={!allowed.shuffle}
				/>
			)}
			<IntentButton
				icon="previous"
				name="previous"
				look="skip"
				intent={{ type: 'previous' }}
				disabled={!allowed.previous}
			/>
			<IntentButton
				icon={playOrPause}
				name={playOrPause}
				look="main"
				intent={{ type: playOrPause }}
				disabled={!allowed.playPause}
			/>
			<IntentButton icon="next" name="next" look="skip" intent={{ type: 'next' }} disabled={!allowed.next} />
			{isEpisode ? (
				<IntentButton
					icon="seekForward"
					name="seekForward"
					look="seek"
					intent={{ type: 'seekBy', deltaMs: SEEK_STEP_MS }}
					disabled={!allowed.seek}
				/>
			) : (
				<IntentButton
					icon={repeat === 'track' ? 'repeatOne' : 'repeat'}
					name={repeatNames[repeat]}
					look="toggle"
					intent={{ type: 'cycleRepeat' }}
					lit={repeat !== 'off'}
					disabled={!allowed.repeat}
				/>
			)}
		</div>
	);
}

const nothing = { item: null, isPlaying: false, shuffle: false, repeat: 'off' } as const;

const repeatNames = { off: 'repeatOff', context: 'repeatContext', track: 'repeatTrack' } as const;
