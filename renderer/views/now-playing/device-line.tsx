import { phrase } from '../../../app/messages/phrase.ts';
import type { Device } from '../../../app/state.ts';
import { useWords } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';

/** Where the music comes out, and what is special about that place. */
export function DeviceLine({ device }: { device: Device }) {
	const messages = useWords();
	const words = messages.player;
	const name = phrase(messages, 'player', 'playingOn', { device: device.name });
	const peculiarity = device.isRestricted
		? words.restrictedDevice
		: device.isPrivateSession
			? words.privateSession
			: !device.supportsVolume && words.volumeFixed;
	return (
		<div class="device" title={name}>
			<Icon name={device.type === 'other' ? 'speaker' : device.type} />
			<div class="device-text">
				<p class="visually-hidden">{name}</p>
				<p class="cut" dir="auto" aria-hidden="true">
					{device.name}
				</p>
				{peculiarity && <p class="hint">{peculiarity}</p>}
			</div>
		</div>
	);
}
