import { librarySections } from '../../../app/queries/contract.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';
import { Chips } from '../../parts/chips.tsx';
import { List } from '../../parts/list.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { openPlaylistForm } from '../../playlist-form.tsx';
import type { RouteOf } from '../../router.ts';
import { adopt } from '../../styles/adopt.ts';
import styles from './library.css?inline';
import { Pins } from './pins.tsx';

adopt(styles);

/** What the listener saved and follows, and on top of it what they pinned. */
export function LibraryView({ route: { section } }: { route: RouteOf<'library'> }) {
	const model = useModel();
	const { words, router, snapshot } = model;
	const pins = snapshot.value?.state.settings.pins ?? [];

	return (
		<>
			<PageHeader title={words.nav.library}>
				{section === 'playlists' && (
					<IconButton
						icon="plus"
						id="create-playlist"
						name={words.playlist.create}
						onPress={() => openPlaylistForm(model)}
					/>
				)}
			</PageHeader>
			<div class="bar">
				{pins.length > 0 && <Pins pins={pins} />}
				<Chips
					name={words.nav.library}
					options={librarySections.map((one) => [one, words.section[one]])}
					value={section}
					onChange={(chosen) => router.replace({ view: 'library', section: chosen })}
				/>
			</div>
			<Scroller name={section} key={section}>
				<List
					list={{ of: 'library', section }}
					name={words.section[section]}
					empty={words.emptySection[section]}
				/>
			</Scroller>
		</>
	);
}
