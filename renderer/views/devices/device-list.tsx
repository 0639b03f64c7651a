import { useRef } from 'preact/hooks';
import { phrase } from '../../../app/messages/phrase.ts';
import type { DeviceRow } from '../../../app/queries/contract.ts';
import type { Playback } from '../../../app/state.ts';
import { hasModifier } from '../../keyboard.ts';
import { rowOfKey } from '../../lists/row-keys.ts';
import { useModel } from '../../model.ts';
import { Device } from './device.tsx';
import { useTransfer } from './use-transfer.ts';

interface DeviceListProps {
	readonly devices: readonly DeviceRow[];
	readonly playback: Playback;
	readonly stepPercent: number;
}

/**
 * A list of buttons, one of them current. Not a radio group, in which an arrow key chooses at once: each choice
 * makes another room loud.
 */
export function DeviceList({ devices, playback, stepPercent }: DeviceListProps) {
	const { words } = useModel();
	const transfer = useTransfer(devices, playback);
	const list = useRef<HTMLUListElement>(null);
	const active = devices.find(({ isActive }) => isActive);

	function onKeyDown(event: KeyboardEvent): void {
		if (hasModifier(event) || event.defaultPrevented) return;
		const choices = [...(list.current?.querySelectorAll<HTMLElement>('.device-choice') ?? [])];
		const from = choices.findIndex((choice) => choice.matches(':focus'));
		const to = from < 0 ? null : rowOfKey(event.key, from, choices.length, choices.length);
		if (to === null) return;
		event.preventDefault();
		choices[to]?.focus();
	}

	return (
		<>
			<p class="visually-hidden" role="status">
				{active && phrase(words, 'player', 'playingOn', { device: active.name })}
			</p>
			<ul ref={list} class="device-list" aria-label={words.nav.devices} onKeyDown={onKeyDown}>
				{devices.map((device, index) => (
					<Device
						key={device.id ?? index}
						id={`device-${index}`}
						device={device}
						playback={playback}
						stepPercent={stepPercent}
						onChoose={() => transfer(device)}
					/>
				))}
			</ul>
		</>
	);
}
