// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import { songRow } from '../rows.ts';
import { button, chooseFromMenu, listsWith, openPage, press } from './open-page.ts';
import { openOwnPlaylist, playlistId, playlistOf, playlistUri, toast, undo } from './own-playlist.ts';

const words = en.playlist;
const facts = (): string => document.querySelector('.page-facts')?.textContent ?? '';
const menuItems = (): string[] => screen.getAllByRole('menuitem').map((item) => item.textContent ?? '');

const ofAnother = (isOpen = true) => playlistOf({ isSaved: false }, { isOwn: false, isOpen, isPublic: null });

describe('the page of a playlist', () => {
	it('tells whose it is, how long, and who can see it', async () => {
		await openOwnPlaylist([], playlistOf({ total: 12 }, { isPublic: false, isCollaborative: true }));
		expect(screen.getByText('Robin')).toBeTruthy();
		expect(facts()).toBe('12 songs · Collaborative · Private');
	});

	it('offers for one’s own what can be changed of it, and not to follow it', async () => {
		await openOwnPlaylist();
		expect(button(words.edit)).toBeTruthy();
		expect(screen.queryByRole('button', { name: en.menu.unfollow })).toBeNull();
		press('More actions');
		expect(menuItems()).toEqual([words.changePicture, en.menu.unsave, en.menu.pin, en.menu.openInSpotify]);
	});

	it('takes one’s own out of the library, and puts it back', async () => {
		const popover = await openOwnPlaylist();
		chooseFromMenu(en.menu.unsave);
		await popover.settle();
		expect(popover.edits()).toEqual([{ type: 'unsave', uris: [playlistUri] }]);
		expect(button(en.menu.follow)).toBeTruthy();
		await undo(popover);
		expect(popover.edits()).toHaveLength(2);
		expect(screen.queryByRole('button', { name: en.menu.follow })).toBeNull();
	});

	it('follows those of others, and lets nobody change them', async () => {
		const popover = await openPage(ofAnother());
		press(en.menu.follow);
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([{ type: 'save', uris: [playlistUri] }]);
		expect(toast()).toBe('Following Sunday Slow');
		expect(button(en.menu.unfollow)).toBeTruthy();
		expect(screen.queryByRole('button', { name: words.edit })).toBeNull();
	});

	it('shows no handles in those of others, and removes nothing from them', async () => {
		const popover = await openPage(ofAnother(), (answers) => {
			answers.getList = listsWith({ items: [songRow(1)] });
		});
		expect(screen.queryByRole('button', { name: 'Move Song 1' })).toBeNull();
		fireEvent.keyDown(button('Song 1'), { key: 'Delete' });
		expect(popover.argumentsOf('edit')).toEqual([]);
	});

	it('says so when Spotify withholds what is in it, asks for it no more, and still plays it', async () => {
		const popover = await openPage(ofAnother(false));
		expect(screen.getByText(words.closed)).toBeTruthy();
		expect(screen.queryByRole('grid')).toBeNull();
		press(en.player.play);
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playContext', contextUri: playlistUri, offset: null },
		]);
	});

	it('says how to fill one that is empty', async () => {
		await openOwnPlaylist([]);
		expect(screen.getByText(words.empty)).toBeTruthy();
	});

	it('plays a row where it stands, since a playlist may have a song twice', async () => {
		const popover = await openOwnPlaylist([songRow(1), songRow(2), songRow(1)]);
		fireEvent.click(screen.getAllByRole('button', { name: 'Song 1' })[1] ?? document.body);
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playContext', contextUri: playlistUri, offset: { position: 2 } },
		]);
	});
});

describe('the picture of a playlist', () => {
	it('is chosen in a sheet, and shown in the head once Spotify shows it', async () => {
		const popover = await openOwnPlaylist();
		chooseFromMenu(words.changePicture);
		await popover.settle();
		expect(screen.getByRole('dialog', { name: 'Sunday Slow' })).toBeTruthy();
		expect(button(en.playlistCover.choose)).toBeTruthy();
		expect(popover.argumentsOf('holdPopover')).toEqual([{ held: true }]);
		act(() => popover.model.overlay.close());
		await popover.settle();
		expect(popover.argumentsOf('holdPopover')).toEqual([{ held: true }, { held: false }]);
	});
});

describe('the details of a playlist', () => {
	const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
	const type = (name: string, value: string): void =>
		void fireEvent.input(field(name), { target: { value } });

	it('are changed, and shown at once', async () => {
		const popover = await openOwnPlaylist([], playlistOf({ description: 'For slow days' }));
		press(words.edit);
		type(words.name, ' Monday  Fast ');
		type(words.description, 'For\n\nquick days ');
		fireEvent.click(screen.getByRole('switch', { name: /Public/ }));
		popover.answers.getDetails = () => new Promise(() => {});
		press(words.save);
		await popover.settle();
		expect(popover.edits()).toEqual([
			{
				type: 'changePlaylist',
				playlistId,
				name: 'Monday  Fast',
				description: 'For quick days',
				isPublic: false,
			},
		]);
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(toast()).toBe(words.saved);
		expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Monday  Fast');
		expect(screen.getByText('For quick days')).toBeTruthy();
		expect(facts()).toContain(words.private);
	});

	it('keep the old description when there is no new one, and say so', async () => {
		const popover = await openOwnPlaylist([], playlistOf({ description: 'For slow days' }));
		press(words.edit);
		expect(screen.queryByText(words.descriptionStays)).toBeNull();
		type(words.description, '');
		expect(screen.getByText(words.descriptionStays)).toBeTruthy();
		press(words.save);
		await popover.settle();
		expect(screen.getByText('For slow days')).toBeTruthy();
	});

	it('are not said to be public where that is impossible', async () => {
		await openOwnPlaylist([], playlistOf({}, { isCollaborative: true, isPublic: false }));
		press(words.edit);
		expect(screen.queryByRole('switch')).toBeNull();
	});

	it('stay in the form when Spotify refuses, with the reason', async () => {
		const popover = await openOwnPlaylist();
		popover.refuse({ ok: false, problem: { kind: 'offline' } });
		press(words.edit);
		type(words.name, 'Monday Fast');
		press(words.save);
		await popover.settle();
		expect(screen.getByRole('alert').textContent).toBe(en.problem.offline);
		expect(field(words.name)).toHaveProperty('value', 'Monday Fast');
		expect(screen.getByRole('heading', { level: 2, name: 'Sunday Slow' })).toBeTruthy();
	});
});
