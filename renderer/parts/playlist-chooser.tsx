import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { phrase } from '../../app/messages/phrase.ts';
import type { Row } from '../../app/queries/contract.ts';
import { focusIn } from '../focus.ts';
import { chosenRows } from '../lists/chosen-rows.ts';
import { listsOf } from '../lists/lists.ts';
import { useModel } from '../model.ts';
import { addToPlaylist, playlistIdOf } from '../playlist-doing.ts';
import { openPlaylistForm } from '../playlist-form.tsx';
import { Button } from './button.tsx';
import { StoreRows } from './list.tsx';
import { Scroller } from './scroller.tsx';
import { Sheet } from './sheet.tsx';
import { TextField } from './text-field.tsx';

/** What was chosen, and which of the things to add are in it already. */
interface Doubt {
	readonly playlist: Row;
	readonly duplicates: readonly string[];
}

/** Asks for the playlist to which these are added, and again when some are in it already. */
export function PlaylistChooser({ uris }: { uris: readonly string[] }) {
	const model = useModel();
	const { words, overlay } = model;
	const doubt = useSignal<Doubt | null>(null);
	const isAdding = useSignal(false);

	async function add(playlist: Row, added: readonly string[], allowDuplicates: boolean): Promise<void> {
		if (isAdding.peek()) return;
		isAdding.value = true;
		const outcome = await addToPlaylist(model, playlist, added, allowDuplicates);
		isAdding.value = false;
		if (typeof outcome === 'object') doubt.value = { playlist, ...outcome };
		else overlay.close();
	}

	return (
		<Sheet title={doubt.value?.playlist.title ?? words.menu.choosePlaylist}>
			{doubt.value ? (
				<DuplicateQuestion {...doubt.value} uris={uris} onAdd={add} />
			) : (
				<OwnPlaylists
					onChoose={(playlist) => void add(playlist, uris, false)}
					onCreate={() => openPlaylistForm(model, uris)}
				/>
			)}
		</Sheet>
	);
}

interface OwnPlaylistsProps {
	readonly onChoose: (playlist: Row) => void;
	readonly onCreate: () => void;
}

/** Those that got something last stand first. */
function OwnPlaylists({ onChoose, onCreate }: OwnPlaylistsProps) {
	const model = useModel();
	const { snapshot } = model;
	const { playlist: words, menu } = model.words;
	const filter = useSignal('');
	const store = useMemo(
		() =>
			chosenRows(listsOf(model).of({ of: 'ownPlaylists' }), (rows) =>
				matching(recentFirst(rows, snapshot.value?.state.settings.recentPlaylists ?? []), filter.value),
			),
		[model, snapshot, filter],
	);
	const text = filter.value.trim();
	return (
		<>
			<div class="bar">
				<TextField
					id="playlist-filter"
					name={words.filter}
					value={filter.value}
					onInput={(value) => {
						filter.value = value;
					}}
					isSearch
				/>
				<Button onPress={onCreate}>{words.create}</Button>
			</div>
			<Scroller name="chooser">
				<StoreRows
					store={store}
					name={menu.choosePlaylist}
					empty={text === '' ? words.noneOwn : phrase(model.words, 'playlist', 'noneFound', { text })}
					by={store.slots.value?.[0]?.by ?? []}
					onPress={onChoose}
				/>
			</Scroller>
		</>
	);
}

const QUESTION_ID = 'duplicates';

interface DuplicateQuestionProps extends Doubt {
	readonly uris: readonly string[];
	readonly onAdd: (playlist: Row, uris: readonly string[], allowDuplicates: boolean) => Promise<void>;
}

function DuplicateQuestion({ playlist, duplicates, uris, onAdd }: DuplicateQuestionProps) {
	const { words, overlay } = useModel();
	const present = new Set(duplicates);
	const others = uris.filter((uri) => !present.has(uri));
	const { title: name } = playlist;
	const question =
		uris.length === 1
			? phrase(words, 'menu', 'inPlaylistAlready', { name })
			: phrase(words, 'playlist', 'someInAlready', { name, count: duplicates.length, all: uris.length });
	useLayoutEffect(() => void focusIn(QUESTION_ID), []);
	return (
		<div id={QUESTION_ID} class="sheet-question" role="alert">
			<p>{question}</p>
			<Button kind="primary" onPress={() => onAdd(playlist, uris, true)}>
				{words.menu.addAnyway}
			</Button>
			{others.length > 0 ? (
				<Button kind="plain" onPress={() => onAdd(playlist, others, true)}>
					{words.playlist.skipSome}
				</Button>
			) : (
				<Button kind="plain" onPress={overlay.close}>
					{words.playlist.skip}
				</Button>
			)}
		</div>
	);
}

function recentFirst(rows: readonly Row[], recentIds: readonly string[]): readonly Row[] {
	const rank = ({ uri }: Row): number => {
		const index = recentIds.indexOf(playlistIdOf(uri));
		return index < 0 ? recentIds.length : index;
	};
	return rows.toSorted((one, other) => rank(one) - rank(other));
}

function matching(rows: readonly Row[], filter: string): readonly Row[] {
	const wanted = filter.trim().toLocaleLowerCase();
	return rows.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
}
