import type { Messages } from '../../../app/messages/en.ts';
import type { DeviceRow } from '../../../app/queries/contract.ts';
import type { Playback } from '../../../app/state.ts';
import { useModel, useWords } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';
import { VolumeControl } from '../now-playing/volume-control.tsx';

interface DeviceProps {
	readonly id: string;
	readonly device: DeviceRow;
	readonly playback: Playback;
	readonly stepPercent: number;
	readonly onChoose: () => Promise<void>;
}

/** Pressing it moves the music there. Beside the one that plays stands its volume. */
export function Device({ id, device, playback, stepPercent, onChoose }: DeviceProps) {
	const { attempt } = useModel();
	const messages = useWords();
	const { type, isActive } = device;
	const name = device.name || messages.devices.nameless;
	const refusal = refusalOf(device, messages);
	const isConducted = isActive && playback.kind === 'active' && playback.device.id === device.id;
	const isPlaying = isConducted && playback.isPlaying;
	return (
		<li class={`line device-row${isActive ? ' lit' : ''}`}>
			<button
				type="button"
				id={id}
				class="line device-choice"
				title={name}
				aria-current={isActive}
				aria-disabled={refusal !== null}
				onClick={() => void (refusal === null && !isActive && attempt(onChoose()))}
			>
				<Icon name={type === 'other' ? 'speaker' : type} />
				<span class="device-words">
					<span class="cut" dir="auto">
						{name}
					</span>
					<span class="hint">
						{isPlaying && <Icon name="playing" />}
						{aboutOf(device, isPlaying, refusal, messages)}
					</span>
				</span>
			</button>
			{isConducted && <VolumeControl playback={playback} stepPercent={stepPercent} />}
		</li>
	);
}

/** Why the music cannot go there; null where it can. */
function refusalOf({ id, isRestricted }: DeviceRow, { player, devices }: Messages): string | null {
	if (isRestricted) return player.restrictedDevice;
	return id === null ? devices.withoutId : null;
}

/** What is to be known of it, in one line where there is room. */
function aboutOf(
	{ isActive, isPrivateSession, supportsVolume }: DeviceRow,
	isPlaying: boolean,
	refusal: string | null,
	{ player, devices }: Messages,
): string {
	return [
		isActive && (isPlaying ? devices.playingHere : devices.chosen),
		isPrivateSession && player.privateSession,
		refusal ?? (isActive && !supportsVolume && player.volumeFixed),
	]
		.filter(Boolean)
		.join(' · ');
}
