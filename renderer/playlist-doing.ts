import { phrase } from '../app/messages/phrase.ts';
import type { Problem } from '../app/problem.ts';
import type { Details, Edit, EditOutcome, List, Row } from '../app/queries/contract.ts';
import { detailsOf } from './details.ts';
import { edit, isDone, outcomeOf, type RowPlace } from './doing.ts';
import type { ListStore } from './lists/list-store.ts';
import { listsOf } from './lists/lists.ts';
import { moved, type Slots, without } from './lists/slots.ts';
import type { Model } from './model.ts';

export interface PlaylistName {
	readonly uri: string;
	readonly title: string;
}

/** What a person says of a playlist of their own. */
export interface PlaylistEntries {
	readonly name: string;
	readonly description: string;
	readonly isPublic: boolean;
}

export const playlistIdOf = (uri: string): string => uri.split(':').at(-1) ?? '';

const playlistUri = (id: string): string => `spotify:playlist:${id}`;

/** Behind the end of any playlist: what is named there is the last copy of it. */
const LAST_PLACE = 100_000;

/** What came of adding to a playlist: `duplicates` are in it already, and nothing was added. */
export type Added = 'done' | 'failed' | { readonly duplicates: readonly string[] };

/** Adds at the end, and tells so. Without `allowDuplicates` nothing is added when one of them is in it already. */
export async function addToPlaylist(
	model: Model,
	playlist: PlaylistName,
	uris: readonly string[],
	allowDuplicates: boolean,
): Promise<Added> {
	const playlistId = playlistIdOf(playlist.uri);
	const outcome = await outcomeOf(model, { type: 'addToPlaylist', playlistId, uris, allowDuplicates });
	if (outcome && 'duplicates' in outcome) return outcome;
	if (!isDone(model, outcome)) return 'failed';
	refreshPlaylist(model, playlist.uri);
	model.say(phrase(model.words, 'menu', 'addedTo', { name: playlist.title }), () =>
		takeOut(model, playlist.uri, uris),
	);
	return 'done';
}

/** Takes out again what was added last, the last one first. */
async function takeOut(model: Model, uri: string, uris: readonly string[]): Promise<void> {
	const playlistId = playlistIdOf(uri);
	for (const added of uris.toReversed()) {
		const removal = { type: 'removeFromPlaylist', playlistId, uri: added, position: LAST_PLACE } as const;
		if (!(await edit(model, removal))) break;
	}
	refreshPlaylist(model, uri);
}

/** Whether a row can be taken out: Spotify takes a file of the listener's own into no playlist, and out of none. */
export const isRemovable = ({ kind }: Row, { ownPlaylistId }: RowPlace): boolean =>
	ownPlaylistId !== null && kind !== 'local';

/** Takes one row out at once, and puts it back when Spotify refuses or the person undoes it. */
export async function removeFromPlaylist(
	model: Model,
	{ uri }: Row,
	position: number,
	{ store, ownPlaylistId: playlistId }: RowPlace,
): Promise<void> {
	if (playlistId === null) return;
	const isRemoved = await change(model, store, (slots) => without(slots, position), {
		type: 'removeFromPlaylist',
		playlistId,
		uri,
		position,
	});
	if (!isRemoved) return;
	model.say(model.words.menu.removed, async () => {
		const undoing = {
			type: 'addToPlaylist',
			playlistId,
			uris: [uri],
			position,
			allowDuplicates: true,
		} as const;
		if (await edit(model, undoing)) refreshPlaylist(model, playlistUri(playlistId));
	});
}

/** Moves a row to the place `to` at once, and back when Spotify refuses or the person undoes it. */
export async function moveInPlaylist(
	model: Model,
	from: number,
	to: number,
	{ store, ownPlaylistId: playlistId }: RowPlace,
): Promise<void> {
	if (playlistId === null) return;
	const move = (start: number, end: number): Promise<boolean> =>
		change(model, store, (slots) => moved(slots, start, end), {
			type: 'moveInPlaylist',
			playlistId,
			from: start,
			to: end,
		});
	if (!(await move(from, to))) return;
	const count = store.slots.peek()?.length ?? 0;
	model.say(phrase(model.words, 'playlist', 'moved', { position: to + 1, count }), () => move(to, from));
}

/** How many changes of each list Spotify has not made yet. */
const underWay = new WeakMap<ListStore, number>();

/** Shows a change of a playlist's items before Spotify has made it; takes it back when that refuses. */
async function change(
	model: Model,
	store: ListStore,
	how: (slots: Slots) => Slots,
	move: Extract<Edit, { readonly playlistId: string }>,
): Promise<boolean> {
	const takeBack = store.change(how);
	underWay.set(store, (underWay.get(store) ?? 0) + 1);
	const isMade = await edit(model, move);
	const left = (underWay.get(store) ?? 1) - 1;
	underWay.set(store, left);
	if (!isMade) {
		takeBack();
		return false;
	}
	// What is read between two changes would show the second one undone.
	if (left === 0) refreshPlaylist(model, playlistUri(move.playlistId));
	return true;
}

/** Makes a playlist. Its page opens, unless it is made for `uris`, which go into it. Resolves with what went wrong. */
export async function createPlaylist(
	model: Model,
	entries: PlaylistEntries,
	uris: readonly string[],
): Promise<Problem | null> {
	const outcome = await outcomeOf(model, { type: 'createPlaylist', ...entries });
	if (!outcome?.ok) return problemIn(outcome);
	listsOf(model).refresh(isListOfPlaylists);
	const { uri } = outcome;
	model.say(phrase(model.words, 'playlist', 'created', { name: entries.name }));
	if (uri === undefined) return null;
	if (uris.length > 0) await addToPlaylist(model, { uri, title: entries.name }, uris, true);
	else model.router.open({ view: 'page', uri });
	return null;
}

/** Changes what is said of a playlist of the listener's own. Resolves with what went wrong. */
export async function changePlaylist(
	model: Model,
	{ uri, description }: Details,
	entries: PlaylistEntries,
): Promise<Problem | null> {
	const playlistId = playlistIdOf(uri);
	const outcome = await outcomeOf(model, { type: 'changePlaylist', playlistId, ...entries });
	if (!outcome?.ok) return problemIn(outcome);
	const details = detailsOf(model, uri);
	details.change((shown) => ({
		...shown,
		title: entries.name,
		// Spotify cannot empty it.
		description: entries.description || description,
		playlist: shown.playlist && { ...shown.playlist, isPublic: entries.isPublic },
	}));
	void details.refresh();
	listsOf(model).refresh(isListOfPlaylists);
	model.say(model.words.playlist.saved);
	return null;
}

/** Its items and its head are read anew. */
export function refreshPlaylist(model: Model, uri: string): void {
	listsOf(model).refresh((list) => list.of === 'items' && list.uri === uri);
	void detailsOf(model, uri).refresh();
}

/** The lists that show what playlists are called, and their covers. */
export const isListOfPlaylists = (list: List): boolean =>
	list.of === 'ownPlaylists' || (list.of === 'library' && list.section === 'playlists');

const problemIn = (outcome: EditOutcome | undefined): Problem =>
	outcome && 'problem' in outcome ? outcome.problem : { kind: 'badRequest' };
