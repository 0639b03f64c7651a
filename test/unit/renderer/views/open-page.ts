import { act, fireEvent, screen } from '@testing-library/preact';
import type { Details, Kind, List, ListPage } from '../../../../app/queries/contract.ts';
import type { AppState } from '../../../../app/state.ts';
import { idOf, signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { songRow } from '../rows.ts';

export const uriOf = (kind: Kind): string => `spotify:${kind}:${idOf(1)}`;

/** The head of an album, with everything that one has. */
export const detailsOf = (change: Partial<Details> = {}): Details => ({
	...songRow(1),
	kind: 'album',
	uri: uriOf(change.kind ?? 'album'),
	title: 'Harbour Songs',
	album: null,
	durationMs: null,
	url: 'https://open.spotify.com/album/1',
	description: '',
	isSaved: false,
	total: 12,
	releaseDate: '2014-04-10',
	playlist: null,
	features: null,
	...change,
});

type Arrange = (answers: Popover['answers']) => void;

/** The popover on the page of what `details` tell of. */
export async function openPage(
	details: Details,
	arrange: Arrange = () => {},
	state: AppState = signedIn(),
): Promise<Popover> {
	const popover = await openPopover(state);
	popover.answers.getDetails = async () => ({ ok: true, value: details });
	arrange(popover.answers);
	act(() => popover.model.router.open({ view: 'page', uri: details.uri }));
	await popover.settle();
	return popover;
}

/** Other rows for each list, and none for those that are not named. */
export const listsWith =
	(pages: Partial<Record<List['of'], ListPage['rows']>>): Popover['answers']['getList'] =>
	async ({ list }) => {
		const rows = pages[list.of] ?? [];
		return { ok: true, value: { rows, offset: 0, pageSize: 50, total: rows.length } };
	};

export const button = (name: string): HTMLElement => screen.getByRole('button', { name });

export const press = (name: string): void => void fireEvent.click(button(name));

export const chooseFromMenu = (name: string): void => {
	press('More actions');
	fireEvent.click(screen.getByRole('menuitem', { name }));
};
