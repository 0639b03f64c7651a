import type { Playback } from '../../app/state.ts';
import { accentOfImage } from '../accent.ts';
import { allowedIn } from '../allowed.ts';
import { artistLine, describePlayback } from '../item.ts';
import { useModel } from '../model.ts';
import { adopt } from '../styles/adopt.ts';
import { IntentButton } from './intent-button.tsx';
import styles from './mini-player.css?inline';
import { Thumb } from './thumb.tsx';

adopt(styles);

/** What plays, in one line below every other view; pressing it leads back to the player. */
export function MiniPlayer({ playback }: { playback: Playback }) {
	const { words, router, accent } = useModel();
	const details = describePlayback(playback, words);
	const artists = details.hint ?? artistLine(details);
	const playOrPause = playback.kind === 'active' && playback.isPlaying ? 'pause' : 'play';
	return (
		<section class="line mini-player" aria-label={words.player.nowPlaying}>
			<Thumb
				key={details.cover?.url}
				cover={details.cover}
				onImage={(image) => {
					accent.value = image && accentOfImage(image);
				}}
			/>
			<button type="button" class="mini-song" title={words.nav.showPlayer} onClick={() => router.reset()}>
				<span class="cut" dir="auto" title={details.title.name}>
					{details.title.name}
				</span>
				<span class="cut hint" dir="auto" title={artists}>
					{artists}
				</span>
			</button>
			<IntentButton
				icon={playOrPause}
				name={playOrPause}
				intent={{ type: playOrPause }}
				disabled={!allowedIn(playback).playPause}
			/>
		</section>
	);
}
