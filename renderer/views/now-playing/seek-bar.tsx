import { phrase } from '../../../app/messages/phrase.ts';
import { durationOf } from '../../../app/playback/progress.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { allowedIn } from '../../allowed.ts';
import { formatDuration } from '../../format.ts';
import { SEEK_ARROW_MS, SEEK_PAGE_MS } from '../../keyboard.ts';
import { useModel } from '../../model.ts';
import { Slider } from '../../parts/slider.tsx';
import { later } from './later.ts';

/** Position and length. Where the player refuses seeking it is a plain bar, with nothing that looks draggable. */
export function SeekBar({ playback }: { playback: ActivePlayback }) {
	const { words: messages, positionMs, perform } = useModel();
	const name = messages.player.position;
	const durationMs = durationOf(playback.item);
	const duration = durationMs === null ? '' : formatDuration(durationMs);
	const textOf = (ms: number): string =>
		duration && phrase(messages, 'player', 'positionOf', { position: formatDuration(ms), duration });
	const times = (ms: number) => (
		<div class="times">
			<span aria-hidden="true">{formatDuration(ms)}</span>
			<later.UpNext playback={playback} />
			<span aria-hidden="true">{duration}</span>
		</div>
	);
	return (
		<div class="seek-bar">
			{durationMs !== null && allowedIn(playback).seek ? (
				<Slider
					name={name}
					value={positionMs.value}
					max={durationMs}
					textOf={textOf}
					arrowStep={SEEK_ARROW_MS}
					pageStep={SEEK_PAGE_MS}
					newsOf={playback.progress}
					onValue={(value) => perform({ type: 'seekTo', positionMs: value })}
					onStep={(deltaMs) => perform({ type: 'seekBy', deltaMs })}
				>
					{times}
				</Slider>
			) : (
				<>
					<progress
						aria-label={name}
						aria-valuetext={textOf(positionMs.value) || formatDuration(positionMs.value)}
						value={durationMs === null ? 0 : positionMs.value}
						max={durationMs ?? 1}
					/>
					{times(positionMs.value)}
				</>
			)}
		</div>
	);
}
