import { act } from '@testing-library/preact';
import type { Details, Edit, EditOutcome, PlaylistDetails, Row } from '../../../../app/queries/contract.ts';
import type { AppState } from '../../../../app/state.ts';
import { signedIn } from '../fixtures.ts';
import type { Popover } from '../render.tsx';
import { songRow } from '../rows.ts';
import { detailsOf, openPage, uriOf } from './open-page.ts';

export const playlistUri = uriOf('playlist');
export const playlistId = playlistUri.slice('spotify:playlist:'.length);

/** The head of a playlist, the listener's own unless told. */
export const playlistOf = (change: Partial<Details> = {}, playlist: Partial<PlaylistDetails> = {}): Details =>
	detailsOf({
		kind: 'playlist',
		title: 'Sunday Slow',
		by: [{ name: 'Robin', uri: null }],
		releaseDate: null,
		isSaved: true,
		...change,
		playlist: {
			id: playlistId,
			isOwn: true,
			isPublic: true,
			isCollaborative: false,
			isOpen: true,
			...playlist,
		},
	});

export interface OwnPlaylist extends Popover {
	/** The titles that are on screen, in their order. */
	titles(): string[];
	/** What Spotify has. */
	rows(): readonly Row[];
	/** From now on Spotify answers each edit like that. */
	refuse(outcome: EditOutcome): void;
	edits(): unknown[];
}

/** The page of a playlist of the listener's own with these songs, at a Spotify that does what it is told. */
export async function openOwnPlaylist(
	rows: readonly (Row | null)[] = [1, 2, 3, 4].map((index) => songRow(index)),
	details = playlistOf(),
	state: AppState = signedIn(),
): Promise<OwnPlaylist> {
	const kept = [...rows];
	let refusal: EditOutcome | null = null;

	function carryOut(edit: Edit): void {
		switch (edit.type) {
			case 'moveInPlaylist': {
				const [row = null] = kept.splice(edit.from, 1);
				kept.splice(edit.to, 0, row);
				return;
			}
			case 'removeFromPlaylist':
				kept.splice(edit.position, 1);
				return;
			case 'addToPlaylist':
				kept.splice(
					edit.position ?? kept.length,
					0,
					...edit.uris.map((uri) => songRow(Number(uri.split(':')[2]))),
				);
				return;
		}
	}

	const popover = await openPage(
		details,
		(answers) => {
			answers.getList = async () => {
				// As it is now, even where the answer comes later.
				const now = [...kept];
				return { ok: true, value: { rows: now, offset: 0, pageSize: 50, total: now.length } };
			};
			answers.edit = async (edit) => {
				if (refusal) return refusal;
				carryOut(edit);
				return { ok: true };
			};
		},
		state,
	);
	return {
		...popover,
		titles: () =>
			[...document.querySelectorAll<HTMLElement>('.media-row')]
				.toSorted((one, other) => Number.parseInt(one.style.top, 10) - Number.parseInt(other.style.top, 10))
				.map((row) => row.querySelector('.media-title')?.textContent ?? ''),
		rows: () => kept.filter((row) => row !== null),
		refuse(outcome) {
			refusal = outcome;
		},
		edits: () => popover.argumentsOf('edit'),
	};
}

export const toast = (): string => document.querySelector('.toast p')?.textContent ?? '';

export async function undo(popover: Popover): Promise<void> {
	act(() => document.querySelector<HTMLElement>('.toast button')?.click());
	await popover.settle();
}
