import type { Ref } from 'preact';
import type { ActivePlayback, AppState } from '../../../app/state.ts';
import { allowedIn, nothingAllowed } from '../../allowed.ts';
import { describeItem, songLine } from '../../item.ts';
import { useModel } from '../../model.ts';
import { Attribution } from '../../parts/attribution.tsx';
import { Cover } from '../../parts/cover.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { Messages } from '../messages.tsx';
import { Details } from './details.tsx';
import { DeviceLine } from './device-line.tsx';
import { SeekBar } from './seek-bar.tsx';
import { Transport } from './transport.tsx';
import { VolumeControl } from './volume-control.tsx';

interface NowPlayingProps {
	readonly state: AppState;
	readonly settingsButton: Ref<HTMLButtonElement>;
}

/** What plays, and everything that can be done to it. The parts keep their places in every state. */
export function NowPlaying({ state, settingsButton }: NowPlayingProps) {
	const { playback } = state;
	const item = playback.kind === 'active' ? playback.item : null;
	return (
		<>
			<TopBar demo={state.demo} settingsButton={settingsButton}>
				<Attribution itemUrl={item && 'url' in item ? item.url : null} />
			</TopBar>
			<Messages state={state} />
			{playback.kind === 'active' ? (
				<Playing playback={playback} volumeStepPercent={state.settings.volumeStepPercent} />
			) : playback.kind === 'idle' ? (
				<Idle />
			) : (
				<Loading />
			)}
		</>
	);
}

interface PlayingProps {
	readonly playback: ActivePlayback;
	readonly volumeStepPercent: number;
}

function Playing({ playback, volumeStepPercent }: PlayingProps) {
	const { messages } = useModel();
	const details = describeItem(playback.item, messages.value);
	const allowed = allowedIn(playback);
	return (
		<>
			<p class="visually-hidden" role="status">
				{songLine(details)}
			</p>
			<Cover cover={details.cover} title={details.title.name} />
			<Details playback={playback} details={details} />
			<SeekBar playback={playback} canSeek={allowed.seek} />
			<Transport playback={playback} allowed={allowed} />
			<footer class="player-footer">
				<DeviceLine device={playback.device} />
				<VolumeControl playback={playback} stepPercent={volumeStepPercent} />
			</footer>
		</>
	);
}

function Idle() {
	const words = useModel().messages.value.player;
	return (
		<>
			<Cover cover={null} title="" />
			<div class="details" role="status">
				<div class="title-line">
					<h1 class="title">{words.nothingPlaying}</h1>
				</div>
				<p class="idle-hint">{words.nothingPlayingHint}</p>
			</div>
			<div class="seek-bar" />
			<Transport playback={null} allowed={{ ...nothingAllowed, playPause: true }} />
			<footer class="player-footer" />
		</>
	);
}

function Loading() {
	const { messages } = useModel();
	return (
		<>
			<p class="visually-hidden" role="status">
				{messages.value.player.loading}
			</p>
			<div class="cover" aria-hidden="true">
				<div class="cover-box pulse" />
			</div>
			<div class="details loading" aria-hidden="true">
				<span class="bone pulse" />
				<span class="bone pulse" />
				<span class="bone pulse" />
			</div>
			<div class="seek-bar" aria-hidden="true">
				<div class="slider">
					<div class="slider-track" />
				</div>
			</div>
			<Transport playback={null} allowed={nothingAllowed} />
			<footer class="player-footer" />
		</>
	);
}
