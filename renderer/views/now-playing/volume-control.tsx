import { useRef } from 'preact/hooks';
import type { ActivePlayback } from '../../../app/state.ts';
import { allowedIn } from '../../allowed.ts';
import { formatPercent } from '../../format.ts';
import { useModel } from '../../model.ts';
import { IntentButton } from '../../parts/intent-button.tsx';
import { Slider } from '../../parts/slider.tsx';

interface VolumeControlProps {
	readonly playback: ActivePlayback;
	readonly stepPercent: number;
}

/** A notch of a mouse wheel is 100 or 120; a touchpad sends many small turns. */
const WHEEL_NOTCH = 60;
const PAGE_PERCENT = 20;

export function VolumeControl({ playback, stepPercent }: VolumeControlProps) {
	const { words: messages, perform } = useModel();
	const turned = useRef(0);
	const words = messages.player;
	const { device, volumeBeforeMutePercent } = playback;
	const isMuted = volumeBeforeMutePercent !== null;
	const volumePercent = device.volumePercent ?? 0;
	const isAllowed = allowedIn(playback).volume;
	const refusal = isAllowed ? undefined : device.isRestricted ? words.restrictedDevice : words.volumeFixed;
	const change = (deltaPercent: number) => perform({ type: 'changeVolume', deltaPercent });

	function turn(event: WheelEvent): void {
		event.preventDefault();
		turned.current -= event.deltaY;
		if (!isAllowed || Math.abs(turned.current) < WHEEL_NOTCH) return;
		void change(Math.sign(turned.current) * stepPercent);
		turned.current = 0;
	}

	return (
		<div class="volume" onWheel={turn}>
			<IntentButton
				icon={isMuted || volumePercent === 0 ? 'muted' : volumePercent < 50 ? 'volumeLow' : 'volumeHigh'}
				name={isMuted ? 'unmute' : 'mute'}
				intent={{ type: 'toggleMute' }}
				hint={refusal}
				disabled={!isAllowed}
			/>
			<Slider
				name={words.volume}
				value={volumePercent}
				max={100}
				textOf={(value) => formatPercent(value, messages.language)}
				arrowStep={stepPercent}
				pageStep={PAGE_PERCENT}
				live
				refusal={refusal}
				newsOf={device}
				onValue={(value) => perform({ type: 'setVolume', volumePercent: value })}
				onStep={change}
			/>
		</div>
	);
}
