import type { Details } from '../../../app/queries/contract.ts';
import { setSaved } from '../../doing.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';
import { List } from '../../parts/list.tsx';
import { MenuItem } from '../../parts/menu.tsx';
import { openPlaylistDetails } from '../../playlist-form.tsx';
import { Description } from './description.tsx';
import { PageHead } from './page-head.tsx';
import { PlaylistPicture } from './playlist-picture.tsx';

interface PlaylistBodyProps {
	readonly uri: string;
	/** Null while they are on their way. */
	readonly details: Details | null;
}

/** A playlist with what is in it; one of the listener's own with all that can be changed of it. */
export function PlaylistBody({ uri, details }: PlaylistBodyProps) {
	const { words } = useModel();
	const playlist = details?.playlist;
	const isOwn = playlist?.isOwn ?? false;
	return (
		<>
			{details && isOwn ? <OwnHead details={details} /> : <PageHead details={details} />}
			<Description text={details?.description ?? null} />
			{playlist?.isOpen === false ? (
				<p class="list-empty">{words.playlist.closed}</p>
			) : (
				<List
					list={{ of: 'items', uri }}
					name={details?.title ?? words.list.loading}
					empty={isOwn ? words.playlist.empty : words.list.emptyItems}
					ownPlaylistId={isOwn && playlist ? playlist.id : null}
				/>
			)}
		</>
	);
}

function OwnHead({ details }: { details: Details }) {
	const model = useModel();
	const { words, overlay } = model;
	return (
		<PageHead
			details={details}
			actions={
				<IconButton
					id="playlist-edit"
					icon="edit"
					name={words.playlist.edit}
					onPress={() => openPlaylistDetails(model, details)}
				/>
			}
			menuItems={
				<>
					<MenuItem
						icon="picture"
						text={words.playlist.changePicture}
						onPress={() => overlay.open(<PlaylistPicture uri={details.uri} />)}
					/>
					{details.isSaved && (
						<MenuItem
							icon="remove"
							text={words.menu.unsave}
							onPress={() => setSaved(model, details, false)}
						/>
					)}
				</>
			}
		/>
	);
}
