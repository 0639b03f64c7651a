import type { AppState } from '../../../app/state.ts';
import { describePlayback, songLine } from '../../item.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';
import { Cover } from '../../parts/cover.tsx';
import { SpotifyLink, spotifyUrl } from '../../parts/spotify-link.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { Messages } from '../messages.tsx';
import { DetailLines } from './detail-lines.tsx';
import { DeviceLine } from './device-line.tsx';
import { later } from './later.ts';
import { SeekBar } from './seek-bar.tsx';
import { Transport } from './transport.tsx';
import { VolumeControl } from './volume-control.tsx';

/** What plays, and everything that can be done to it. The parts keep their places in every state. */
export function NowPlaying({ state }: { state: AppState }) {
	const { words, router } = useModel();
	const { playback, settings, demo } = state;
	const details = describePlayback(playback, words);
	const isActive = playback.kind === 'active';
	return (
		<>
			<TopBar
				demo={demo}
				buttons={
					<IconButton
						icon="queue"
						id="open-queue"
						name={words.nav.queue}
						onPress={() => router.open({ view: 'queue' })}
					/>
				}
			>
				<SpotifyLink url={details.title.url ?? spotifyUrl} look="attribution">
					{words.player.openInSpotify}
				</SpotifyLink>
			</TopBar>
			<Messages state={state} />
			<p class="visually-hidden" role="status">
				{songLine(details)}
			</p>
			{playback.kind === 'idle' ? (
				<div class="cover">
					<later.WaysToStart />
				</div>
			) : (
				<Cover details={details} />
			)}
			<DetailLines playback={playback} details={details} />
			{isActive ? <SeekBar playback={playback} /> : <div class="seek-bar" />}
			<Transport playback={playback} />
			<footer>
				{isActive && <DeviceLine device={playback.device} />}
				{isActive && <VolumeControl playback={playback} stepPercent={settings.volumeStepPercent} />}
			</footer>
		</>
	);
}
