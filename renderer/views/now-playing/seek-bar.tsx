import { useSignal } from '@preact/signals';
import { phrase } from '../../../app/messages/phrase.ts';
import { durationOf } from '../../../app/playback/progress.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { formatDuration } from '../../format.ts';
import { SEEK_ARROW_MS, SEEK_PAGE_MS } from '../../keyboard.ts';
import { useModel } from '../../model.ts';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { Slider } from '../../parts/slider.tsx';

interface SeekBarProps {
	readonly playback: ActivePlayback;
	readonly canSeek: boolean;
}

/** Position and length. Where the player refuses seeking it is a plain bar, with nothing that looks draggable. */
export function SeekBar({ playback, canSeek }: SeekBarProps) {
	const { messages, positionMs, perform } = useModel();
	const heldMs = useSignal<number | null>(null);
	const words = messages.value.player;
	const durationMs = durationOf(playback.item) ?? 0;
	const textOf = (ms: number): string =>
		phrase(messages.value, 'player', 'positionOf', {
			position: formatDuration(ms),
			duration: formatDuration(durationMs),
		});
	const isKnown = durationMs > 0;
	return (
		<div class="seek-bar">
			{canSeek ? (
				<Slider
					name={words.position}
					value={positionMs.value}
					max={durationMs}
					textOf={textOf}
					arrowStep={SEEK_ARROW_MS}
					pageStep={SEEK_PAGE_MS}
					newsOf={playback.progress}
					onValue={(value) => perform({ type: 'seekTo', positionMs: value })}
					onStep={(deltaMs) => void perform({ type: 'seekBy', deltaMs })}
					onHold={(value) => {
						heldMs.value = value;
					}}
				/>
			) : (
				<ProgressBar
					name={words.position}
					value={positionMs.value}
					max={durationMs}
					text={isKnown ? textOf(positionMs.value) : formatDuration(positionMs.value)}
				/>
			)}
			<div class="times" aria-hidden="true">
				<span>{formatDuration(heldMs.value ?? positionMs.value)}</span>
				<span>{isKnown && formatDuration(durationMs)}</span>
			</div>
		</div>
	);
}
