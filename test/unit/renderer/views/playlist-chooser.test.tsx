// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import type { EditOutcome, Row } from '../../../../app/queries/contract.ts';
import { PlaylistChooser } from '../../../../renderer/parts/playlist-chooser.tsx';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { only, songRow } from '../rows.ts';
import { toast, undo } from './own-playlist.ts';

const words = en.playlist;
const uri = 'spotify:track:1';
const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];
const playlists: Row[] = names.map((title) =>
	songRow(0, { kind: 'playlist', uri: `spotify:playlist:${title}`, title, album: null, durationMs: null }),
);

async function choose(
	uris: readonly string[] = [uri],
	recentPlaylists: readonly string[] = [],
	rows = playlists,
): Promise<Popover> {
	const state = signedIn();
	const popover = await openPopover({ ...state, settings: { ...state.settings, recentPlaylists } });
	popover.answers.getList = only(...rows);
	act(() => popover.model.overlay.open(<PlaylistChooser uris={uris} />));
	await popover.settle();
	return popover;
}

const answerOnce = (popover: Popover, outcome: EditOutcome): void => {
	const { edit } = popover.answers;
	popover.answers.edit = async () => {
		popover.answers.edit = edit;
		return outcome;
	};
};

const dialog = () => within(screen.getByRole('dialog'));
const titles = (): string[] =>
	dialog()
		.getAllByRole('row')
		.map((row) => row.querySelector('.media-title')?.textContent ?? '');
async function press(popover: Popover, name: string): Promise<void> {
	fireEvent.click(dialog().getByRole('button', { name }));
	await popover.settle();
}
const filter = (value: string): void =>
	void fireEvent.input(dialog().getByRole('textbox', { name: words.filter }), { target: { value } });

const added = (playlistId: string, uris: readonly string[], allowDuplicates: boolean) => ({
	type: 'addToPlaylist',
	playlistId,
	uris,
	allowDuplicates,
});

describe('the choice of a playlist', () => {
	it('asks for those of the listener, and shows those first that got something last', async () => {
		const popover = await choose([uri], ['Delta', 'Gone', 'Beta']);
		expect(popover.argumentsOf('getList')).toEqual([{ list: { of: 'ownPlaylists' }, page: 0 }]);
		expect(titles()).toEqual(['Delta', 'Beta', 'Alpha', 'Gamma']);
	});

	it('is narrowed by what is typed', async () => {
		await choose();
		filter(' LT');
		expect(titles()).toEqual(['Delta']);
		filter('zeta');
		expect(dialog().getByText('None of your playlists has “zeta” in its name.')).toBeTruthy();
		filter('');
		expect(titles()).toEqual(names);
	});

	it('says so when there is none', async () => {
		await choose([uri], [], []);
		expect(dialog().getByText(words.noneOwn)).toBeTruthy();
	});

	it('adds, says so, and takes it out again when that is undone', async () => {
		const popover = await choose();
		await press(popover, 'Beta');
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(toast()).toBe('Added to Beta');
		await undo(popover);
		expect(popover.argumentsOf('edit')).toEqual([
			added('Beta', [uri], false),
			{ type: 'removeFromPlaylist', playlistId: 'Beta', uri, position: 100_000 },
		]);
	});

	it('adds once when it is pressed twice', async () => {
		const popover = await choose();
		const beta = dialog().getByRole('button', { name: 'Beta' });
		fireEvent.click(beta);
		fireEvent.click(beta);
		await popover.settle();
		expect(popover.argumentsOf('edit')).toHaveLength(1);
	});

	it('tells when Spotify refuses', async () => {
		const popover = await choose();
		answerOnce(popover, { ok: false, problem: { kind: 'offline' } });
		await press(popover, 'Beta');
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(toast()).toBe(en.problem.offline);
	});
});

describe('what is in the playlist already', () => {
	it('is not added again unless that is wanted', async () => {
		const popover = await choose();
		answerOnce(popover, { ok: false, duplicates: [uri] });
		await press(popover, 'Beta');
		expect(dialog().getByText('Already in Beta.')).toBeTruthy();
		expect(document.activeElement?.textContent).toBe(en.menu.addAnyway);
		await press(popover, words.skip);
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(popover.argumentsOf('edit')).toHaveLength(1);
	});

	it('is added once more when it is', async () => {
		const popover = await choose();
		answerOnce(popover, { ok: false, duplicates: [uri] });
		await press(popover, 'Beta');
		await press(popover, en.menu.addAnyway);
		expect(popover.argumentsOf('edit')).toEqual([added('Beta', [uri], false), added('Beta', [uri], true)]);
		expect(toast()).toBe('Added to Beta');
	});

	it('is left out where there is more to add', async () => {
		const uris = ['spotify:track:1', 'spotify:track:2', 'spotify:track:3'];
		const popover = await choose(uris);
		answerOnce(popover, { ok: false, duplicates: ['spotify:track:2', 'spotify:track:3'] });
		await press(popover, 'Beta');
		expect(dialog().getByText('2 of 3 are already in Beta.')).toBeTruthy();
		await press(popover, words.skipSome);
		expect(popover.argumentsOf('edit')[1]).toEqual(added('Beta', ['spotify:track:1'], true));
	});
});

it('a new playlist gets what was to be added, and nothing is opened', async () => {
	const popover = await choose();
	answerOnce(popover, { ok: true, uri: 'spotify:playlist:New' });
	await press(popover, words.create);
	fireEvent.input(dialog().getByRole('textbox', { name: words.name }), { target: { value: 'Fresh' } });
	await press(popover, words.createNow);
	await popover.settle();
	expect(popover.argumentsOf('edit')).toEqual([
		{ type: 'createPlaylist', name: 'Fresh', description: '', isPublic: false },
		added('New', [uri], true),
	]);
	expect(toast()).toBe('Added to Fresh');
	expect(screen.queryByRole('dialog')).toBeNull();
	expect(popover.model.router.current.peek().route).toEqual({ view: 'player' });
});
