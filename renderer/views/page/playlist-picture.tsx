import type { Cover } from '../../../app/state.ts';
import { detailsOf } from '../../details.ts';
import { listsOf } from '../../lists/lists.ts';
import { useModel } from '../../model.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { CoverDrop } from '../../playlist-cover/cover-drop.tsx';
import { isListOfPlaylists, playlistIdOf } from '../../playlist-doing.ts';

/** Gives a playlist of the listener's own another picture. Open it with `overlay.open`. */
export function PlaylistPicture({ uri }: { uri: string }) {
	const model = useModel();
	const details = detailsOf(model, uri);
	const { title = '', cover = null } = details.value.value ?? {};

	function show(changed: Cover): void {
		details.change((shown) => ({ ...shown, cover: changed }));
		listsOf(model).refresh(isListOfPlaylists);
	}

	return (
		<Sheet title={title}>
			<CoverDrop playlist={{ id: playlistIdOf(uri), name: title }} cover={cover} onChange={show} startsOpen />
		</Sheet>
	);
}
