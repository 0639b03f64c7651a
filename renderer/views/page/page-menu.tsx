import type { ComponentChildren } from 'preact';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Details } from '../../../app/queries/contract.ts';
import { isPlayedItself, setPinned } from '../../doing.ts';
import { useModel } from '../../model.ts';
import { PlaylistItem, QueueItem, SpotifyItem } from '../../parts/item-menu.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';

interface PageMenuProps {
	readonly anchor: Element;
	readonly details: Details;
	/** Further items, on top. */
	readonly children?: ComponentChildren;
}

/** What can be done with all that a page is about, besides playing and saving it. */
export function PageMenu({ anchor, details, children }: PageMenuProps) {
	const model = useModel();
	const { words, snapshot } = model;
	const { uri, title } = details;
	const isPinned = snapshot.value?.state.settings.pins.some((pin) => pin.uri === uri) ?? false;
	return (
		<Menu anchor={anchor} name={phrase(words, 'list', 'more', { title })}>
			{children}
			<QueueItem row={details} />
			<PlaylistItem row={details} />
			{!isPlayedItself(details) && (
				<MenuItem
					icon="pin"
					text={isPinned ? words.menu.unpin : words.menu.pin}
					onPress={() => setPinned(model, { uri, title }, !isPinned)}
				/>
			)}
			<SpotifyItem row={details} />
		</Menu>
	);
}
