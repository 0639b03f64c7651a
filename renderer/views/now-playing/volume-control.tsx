import { useRef } from 'preact/hooks';
import type { ActivePlayback } from '../../../app/state.ts';
import { allowedIn } from '../../allowed.ts';
import { formatPercent } from '../../format.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Slider } from '../../parts/slider.tsx';

interface VolumeControlProps {
	readonly playback: ActivePlayback;
	readonly stepPercent: number;
}

/** A notch of a mouse wheel is 100 or 120; a touchpad sends many small turns. */
const WHEEL_NOTCH = 60;
const PAGE_PERCENT = 20;

export function VolumeControl({ playback, stepPercent }: VolumeControlProps) {
	const { messages, language, perform } = useModel();
	const turned = useRef(0);
	const words = messages.value.player;
	const { device, volumeBeforeMutePercent } = playback;
	const isMuted = volumeBeforeMutePercent !== null;
	const volumePercent = device.volumePercent ?? 0;
	const isAllowed = allowedIn(playback).volume;
	const refusal = isAllowed ? undefined : device.isRestricted ? words.restrictedDevice : words.volumeFixed;

	function turn(event: WheelEvent): void {
		event.preventDefault();
		if (!isAllowed) return;
		turned.current -= event.deltaY;
		const notches = Math.trunc(turned.current / WHEEL_NOTCH);
		if (notches === 0) return;
		turned.current = 0;
		void perform({ type: 'changeVolume', deltaPercent: Math.sign(notches) * stepPercent });
	}

	return (
		<div class="volume" onWheel={turn}>
			<IconButton
				icon={volumeIcon(isMuted ? 0 : volumePercent)}
				name={isMuted ? words.unmute : words.mute}
				hint={refusal ?? (isMuted ? words.unmute : words.mute)}
				disabled={!isAllowed}
				onPress={() => void perform({ type: 'toggleMute' })}
			/>
			<Slider
				name={words.volume}
				value={volumePercent}
				max={100}
				textOf={(value) => formatPercent(value, language.value)}
				arrowStep={stepPercent}
				pageStep={PAGE_PERCENT}
				live
				refusal={refusal}
				newsOf={device}
				onValue={(value) => perform({ type: 'setVolume', volumePercent: value })}
				onStep={(deltaPercent) => void perform({ type: 'changeVolume', deltaPercent })}
			/>
		</div>
	);
}

function volumeIcon(volumePercent: number): IconName {
	if (volumePercent === 0) return 'muted';
	return volumePercent < 50 ? 'volumeLow' : 'volumeHigh';
}
