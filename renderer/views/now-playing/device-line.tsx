import type { Messages } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Device } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { Icon } from '../../parts/icon.tsx';

/** Where the music comes out, and what is special about that place; leads to the others. */
export function DeviceLine({ device }: { device: Device }) {
	const { words: messages, router } = useModel();
	const name = phrase(messages, 'player', 'playingOn', { device: device.name });
	const about = peculiarityOf(device, messages);
	return (
		<button
			type="button"
			id="open-devices"
			class="device"
			title={about ? `${name} · ${about}` : name}
			onClick={() => router.open({ view: 'devices' })}
		>
			<Icon name={device.type === 'other' ? 'speaker' : device.type} />
			<span class="device-text">
				<span class="visually-hidden">{name}</span>
				<span class="cut" dir="auto" aria-hidden="true">
					{device.name}
				</span>
				{about && <span class="hint cut">{about}</span>}
			</span>
		</button>
	);
}

function peculiarityOf(device: Device, { player: words }: Messages): string | null {
	if (device.isRestricted) return words.restrictedDevice;
	if (device.isPrivateSession) return words.privateSession;
	return device.supportsVolume ? null : words.volumeFixed;
}
