import type { Row } from '../../app/queries/contract.ts';
import { addToQueue } from '../doing.ts';
import { useModel } from '../model.ts';
import { MenuItem } from './menu.tsx';
import { PlaylistChooser } from './playlist-chooser.tsx';

/*
 * What the menus of rows and of pages have in common. Each is there only where it is possible.
 */

interface ItemProps {
	readonly row: Row;
}

export function QueueItem({ row }: ItemProps) {
	const model = useModel();
	if (!isQueueable(row) || !row.isPlayable) return null;
	return <MenuItem icon="queue" text={model.words.menu.addToQueue} onPress={() => addToQueue(model, row)} />;
}

export function PlaylistItem({ row }: ItemProps) {
	const { words, overlay } = useModel();
	if (!isQueueable(row)) return null;
	return (
		<MenuItem
			icon="addToPlaylist"
			text={words.menu.addToPlaylist}
			onPress={() => overlay.open(<PlaylistChooser uris={[row.uri]} />)}
		/>
	);
}

export function SpotifyItem({ row: { url } }: ItemProps) {
	const { words, bridge } = useModel();
	if (url === null) return null;
	return (
		<MenuItem icon="external" text={words.menu.openInSpotify} onPress={() => bridge.openLink({ url })} />
	);
}

/** Neither the queue nor a playlist takes chapters. */
const isQueueable = ({ kind }: Row): boolean => kind === 'track' || kind === 'episode';
