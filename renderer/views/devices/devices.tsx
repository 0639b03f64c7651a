import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AppState } from '../../../app/state.ts';
import { devicesOf } from '../../devices.ts';
import { useModel } from '../../model.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ListFailure } from '../../parts/list-failure.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { spotifyUrl } from '../../parts/spotify-link.tsx';
import { adopt } from '../../styles/adopt.ts';
import { DeviceList } from './device-list.tsx';
import styles from './devices.css?inline';

adopt(styles);

/** Where the music can come out: read anew whenever it is opened, or on demand. */
export function DevicesView({ state }: { state: AppState }) {
	const model = useModel();
	const { words: messages } = model;
	const words = messages.devices;
	const devices = devicesOf(model);
	const isReading = useSignal(false);
	const rows = devices.value.value;
	const problem = devices.problem.value;

	async function read(): Promise<void> {
		isReading.value = true;
		await devices.refresh();
		isReading.value = false;
	}
	useEffect(() => void read(), []);

	return (
		<>
			<PageHeader title={messages.nav.devices} url={null}>
				<IconButton
					icon="refresh"
					id="refresh-devices"
					name={words.refresh}
					look={isReading.value ? 'turning' : ''}
					onPress={read}
				/>
			</PageHeader>
			<Scroller>
				{rows === null ? (
					problem ? (
						<ListFailure problem={problem} onRetry={read} />
					) : (
						<Skeleton />
					)
				) : rows.length === 0 ? (
					<NoDevice onLookAgain={read} />
				) : (
					<>
						<DeviceList
							devices={rows}
							playback={state.playback}
							stepPercent={state.settings.volumeStepPercent}
						/>
						<p class="hint device-note">{words.idleHint}</p>
					</>
				)}
				{rows !== null && problem && <ListFailure problem={problem} onRetry={read} inPlace />}
			</Scroller>
		</>
	);
}

/** How to wake one: Spotify shows apps only that were in use lately. */
function NoDevice({ onLookAgain }: { onLookAgain: () => unknown }) {
	const { words: messages, bridge } = useModel();
	const words = messages.devices;
	return (
		<div class="list-empty">
			<Icon name="speaker" />
			<h2>{words.empty}</h2>
			<p>{words.emptyHint}</p>
			<div class="device-ways">
				<Button kind="primary" onPress={() => bridge.openLink({ url: spotifyUrl })}>
					{messages.player.openInSpotify}
				</Button>
				<Button onPress={onLookAgain}>{words.refresh}</Button>
			</div>
			<p class="hint">{words.idleHint}</p>
		</div>
	);
}

function Skeleton() {
	const words = useModel().words.list;
	return (
		<div class="device-list waiting" role="status">
			<span class="visually-hidden">{words.loading}</span>
			<i />
			<i />
			<i />
		</div>
	);
}
