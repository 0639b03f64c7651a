import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Device } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';

const icons: Readonly<Record<Device['type'], IconName>> = {
	computer: 'computer',
	phone: 'phone',
	speaker: 'speaker',
	other: 'speaker',
};

/** Where the music comes out, and what is special about that place. */
export function DeviceLine({ device }: { device: Device }) {
	const { messages } = useModel();
	const words = messages.value.player;
	const peculiarity = peculiarityOf(device, words);
	const name = phrase(messages.value, 'player', 'playingOn', { device: device.name });
	return (
		<div class="device">
			<Icon name={icons[device.type]} />
			<div class="device-text">
				<p title={name}>{name}</p>
				{peculiarity && (
					<p class="peculiarity" title={peculiarity}>
						{peculiarity}
					</p>
				)}
			</div>
		</div>
	);
}

function peculiarityOf(device: Device, words: Messages['player']): string | null {
	if (device.isRestricted) return words.restrictedDevice;
	if (device.isPrivateSession) return words.privateSession;
	if (!device.supportsVolume) return words.volumeFixed;
	return null;
}
