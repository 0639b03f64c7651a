import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import type { PageLink, Row } from '../../app/queries/contract.ts';
import { isPlayedItself, playFromStart, playItem, type RowPlace, setSaved } from '../doing.ts';
import { useModel } from '../model.ts';
import { isRemovable, removeFromPlaylist } from '../playlist-doing.ts';
import { savingWords } from '../saving-words.ts';
import type { IconName } from './icon.tsx';
import { PlaylistItem, QueueItem, SpotifyItem } from './item-menu.tsx';
import { Menu, MenuItem } from './menu.tsx';

interface RowMenuProps {
	readonly anchor: Element;
	readonly row: Row;
	readonly index: number;
	readonly place: RowPlace;
}

/** Everything that can be done with a row. What is not possible with its kind is not there. */
export function RowMenu({ anchor, row, index, place }: RowMenuProps) {
	const model = useModel();
	const { words: messages, router } = model;
	const words = messages.menu;
	const { kind, uri } = row;
	const isItem = isPlayedItself(row);
	const isOpened = router.current.value.route;
	const pages = pagesOf(row).filter((page) => !(isOpened.view === 'page' && isOpened.uri === page.uri));
	const open = (pageUri: string): void => router.open({ view: 'page', uri: pageUri });

	return (
		<Menu anchor={anchor} name={phrase(messages, 'list', 'more', { title: row.title })}>
			{isItem && row.isPlayable && (
				<MenuItem icon="play" text={words.play} onPress={() => playItem(model, row, index, place)} />
			)}
			{!isItem && kind !== 'audiobook' && (
				<MenuItem icon="play" text={words.play} onPress={() => playFromStart(model, uri)} />
			)}
			{!isItem && <MenuItem icon="album" text={words.open} onPress={() => open(uri)} />}
			<QueueItem row={row} />
			{kind !== 'chapter' && kind !== 'local' && <SaveItem row={row} />}
			<PlaylistItem row={row} />
			{isRemovable(row, place) && (
				<MenuItem
					icon="remove"
					text={words.removeFromPlaylist}
					onPress={() => removeFromPlaylist(model, row, index, place)}
				/>
			)}
			{pages.map((page) => (
				<MenuItem
					key={page.uri}
					icon={page.icon}
					text={phrase(messages, 'menu', 'openNamed', { name: page.name })}
					onPress={() => open(page.uri)}
				/>
			))}
			{isItem && kind !== 'local' && <MenuItem icon="info" text={words.details} onPress={() => open(uri)} />}
			<SpotifyItem row={row} />
		</Menu>
	);
}

/** Asks only now whether it is saved: to know it of every row in sight would cost a request each time. */
function SaveItem({ row }: { row: Row }) {
	const model = useModel();
	const { attempt, bridge } = model;
	const isSaved = useSignal<boolean | null>(null);
	useEffect(() => {
		void attempt(bridge.getSaved({ uris: [row.uri] })).then((answer) => {
			if (answer?.ok) isSaved.value = answer.value[0] ?? null;
		});
	}, [attempt, bridge, row.uri, isSaved]);
	return (
		<MenuItem
			icon={isSaved.value ? 'check' : 'plus'}
			text={savingWords(row, !isSaved.value, model.words).ask}
			disabled={isSaved.value === null}
			onPress={() => setSaved(model, row, !isSaved.value)}
		/>
	);
}

interface Page {
	readonly name: string;
	readonly uri: string;
	readonly icon: IconName;
}

/** What the row leads to besides itself. */
function pagesOf({ album, by }: Row): Page[] {
	const pageOf = (link: PageLink | null, icon: IconName): Page[] =>
		link?.uri ? [{ name: link.name, uri: link.uri, icon }] : [];
	return [...pageOf(album, 'album'), ...by.flatMap((link) => pageOf(link, 'artist'))];
}
