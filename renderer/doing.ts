import type { Edit, EditOutcome, Pin, Row } from '../app/queries/contract.ts';
import { detailsOf } from './details.ts';
import type { ListStore } from './lists/list-store.ts';
import { listsOf } from './lists/lists.ts';
import type { Slots } from './lists/slots.ts';
import type { Model } from './model.ts';
import { queueReadOf } from './queue-read.ts';
import { savingWords } from './saving-words.ts';

/** Where a row stands, which decides how it is played and what else can be done with it. */
export interface RowPlace {
	readonly store: ListStore;
	/** The playlist whose items these are, where the listener may change it. */
	readonly ownPlaylistId: string | null;
}

/** As many as the bridge takes at once. */
const MOST_URIS = 100;

/** Plays by itself, as opposed to what has a page with things to play on it. */
export const isPlayedItself = ({ kind }: Row): boolean =>
	kind === 'track' || kind === 'episode' || kind === 'chapter' || kind === 'local';

/** What pressing a row does: plays it where it stands, or opens it. */
export function pressRow(model: Model, row: Row, index: number, place: RowPlace): void {
	if (isPlayedItself(row)) {
		void playItem(model, row, index, place);
		return;
	}
	const { router } = model;
	if (row.kind === 'category') router.open({ view: 'category', id: row.uri, title: row.title });
	else router.open({ view: 'page', uri: row.uri });
}

/** In its album or playlist, so that what follows there follows; elsewhere with the rows below it. */
export function playItem(model: Model, row: Row, index: number, { store }: RowPlace): Promise<boolean> {
	const { list } = store;
	if (list.of === 'items') {
		const contextUri = list.uri;
		// A playlist may have a song twice.
		if (isUriOf('playlist', contextUri)) {
			return model.perform({ type: 'playContext', contextUri, offset: { position: index } });
		}
		if (isUriOf('album', contextUri)) {
			return model.perform({ type: 'playContext', contextUri, offset: { uri: row.uri } });
		}
	}
	// Spotify starts everything else at its beginning only.
	return model.perform({
		type: 'playItems',
		uris: urisFrom(store.slots.peek() ?? [], index),
		startUri: null,
	});
}

/** An album, artist, playlist or show from its beginning. */
export const playFromStart = (model: Model, contextUri: string): Promise<boolean> =>
	model.perform({ type: 'playContext', contextUri, offset: null });

export async function addToQueue(model: Model, { uri }: Row): Promise<void> {
	const isDone = await model.perform({ type: 'addToQueue', uri });
	if (!isDone) return;
	model.say(model.words.menu.queued);
	queueReadOf(model).value = null;
	listsOf(model).refresh((list) => list.of === 'queue');
}

/** Likes, saves or follows; shown at once, taken back when Spotify refuses. */
export async function setSaved(model: Model, row: Row, isSaved: boolean): Promise<void> {
	const details = detailsOf(model, row.uri);
	const show = (saved: boolean): void => details.change((shown) => ({ ...shown, isSaved: saved }));
	show(isSaved);
	if (!(await edit(model, { type: isSaved ? 'save' : 'unsave', uris: [row.uri] }))) {
		show(!isSaved);
		return;
	}
	listsOf(model).refresh((list) => list.of === 'library');
	model.say(savingWords(row, isSaved, model.words).done, () => setSaved(model, row, !isSaved));
}

/** Puts it on top of the library, or takes it away from there. */
export async function setPinned(model: Model, pin: Pin, isPinned: boolean): Promise<void> {
	if (!(await edit(model, { type: isPinned ? 'pin' : 'unpin', pin }))) return;
	const { menu } = model.words;
	model.say(isPinned ? menu.pinned : menu.unpinned, () => setPinned(model, pin, !isPinned));
}

/** True when it was done; tells what went wrong otherwise. */
export const edit = async (model: Model, change: Edit): Promise<boolean> =>
	isDone(model, await outcomeOf(model, change));

/** Undefined when the call failed, which was told. */
export const outcomeOf = (model: Model, change: Edit): Promise<EditOutcome | undefined> =>
	model.attempt(model.bridge.edit(change));

/** True when it was done; tells what went wrong otherwise. Duplicates are for the caller to ask about. */
export function isDone(model: Model, outcome: EditOutcome | undefined): boolean {
	if (outcome && 'problem' in outcome) model.say(model.explain(outcome.problem));
	return outcome?.ok ?? false;
}

/** As far as they were read, each once: Spotify plays nothing from a list that has one twice. */
function urisFrom(slots: Slots, index: number): string[] {
	const uris = slots
		.slice(index)
		.flatMap((slot) =>
			slot && isPlayedItself(slot) && slot.isPlayable && slot.kind !== 'local' ? slot.uri : [],
		);
	return [...new Set(uris)].slice(0, MOST_URIS);
}

const isUriOf = (type: string, uri: string): boolean => uri.startsWith(`spotify:${type}:`);
