// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import type { EditOutcome } from '../../../../app/queries/contract.ts';
import { openPlaylistForm } from '../../../../renderer/playlist-form.tsx';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';
import { playlistUri, toast } from './own-playlist.ts';

const words = en.playlist;
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const type = (name: string, value: string): void => void fireEvent.input(field(name), { target: { value } });
const submit = (): void => void fireEvent.submit(document.querySelector('form') ?? document.body);

async function openForm(outcome: EditOutcome = { ok: true, uri: playlistUri }): Promise<Popover> {
	const popover = await openPopover(signedIn());
	popover.answers.edit = async () => outcome;
	act(() => openPlaylistForm(popover.model));
	return popover;
}

describe('a new playlist', () => {
	it('is made with a name alone, private, and opened', async () => {
		const popover = await openForm();
		expect(document.activeElement).toBe(field(words.name));
		type(words.name, '  Monday Fast ');
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([
			{ type: 'createPlaylist', name: 'Monday Fast', description: '', isPublic: false },
		]);
		expect(popover.model.router.current.peek().route).toEqual({ view: 'page', uri: playlistUri });
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(toast()).toBe('Created Monday Fast');
	});

	it('may be described, and shown to everybody', async () => {
		const popover = await openForm();
		type(words.name, 'Monday Fast');
		type(words.description, 'For the way to work');
		fireEvent.click(screen.getByRole('switch', { name: /Public/ }));
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([
			{
				type: 'createPlaylist',
				name: 'Monday Fast',
				description: 'For the way to work',
				isPublic: true,
			},
		]);
	});

	it('is made once however often the button is pressed', async () => {
		const popover = await openForm();
		type(words.name, 'Monday Fast');
		submit();
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toHaveLength(1);
	});

	it.each([
		['', words.nameMissing],
		[' \t ', words.nameMissing],
		['n'.repeat(101), 'That is 101 characters. A name has 100 at most.'],
	])('is not made with the name %j', async (name, complaint) => {
		const popover = await openForm();
		type(words.name, name);
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([]);
		expect(screen.getByText(complaint)).toBeTruthy();
		expect(field(words.name).getAttribute('aria-invalid')).toBe('true');
		expect(document.activeElement).toBe(field(words.name));
	});

	it('may have a name of 100 characters', async () => {
		const popover = await openForm();
		type(words.name, 'n'.repeat(100));
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toHaveLength(1);
	});

	it('is not made with a description of more than 300 characters', async () => {
		const popover = await openForm();
		type(words.name, 'Monday Fast');
		type(words.description, 'd'.repeat(301));
		submit();
		await popover.settle();
		expect(popover.argumentsOf('edit')).toEqual([]);
		expect(document.activeElement).toBe(field(words.description));
	});

	it('is not complained of before anything was typed', async () => {
		await openForm();
		expect(screen.queryByText(words.nameMissing)).toBeNull();
	});

	it('stays in the form when Spotify refuses it, to be tried again', async () => {
		const popover = await openForm({ ok: false, problem: { kind: 'offline' } });
		type(words.name, 'Monday Fast');
		submit();
		await popover.settle();
		expect(screen.getByRole('alert').textContent).toBe(en.problem.offline);
		popover.answers.edit = async () => ({ ok: true, uri: playlistUri });
		submit();
		await popover.settle();
		expect(popover.model.router.current.peek().route).toEqual({ view: 'page', uri: playlistUri });
	});

	it('that is refused after the form was closed is told of all the same', async () => {
		const popover = await openForm({ ok: false, problem: { kind: 'offline' } });
		type(words.name, 'Monday Fast');
		submit();
		act(() => popover.model.overlay.close());
		await popover.settle();
		expect(toast()).toBe(en.problem.offline);
	});

	it('whose address Spotify does not tell is made and not opened', async () => {
		const popover = await openForm({ ok: true });
		type(words.name, 'Monday Fast');
		submit();
		await popover.settle();
		expect(screen.queryByRole('dialog')).toBeNull();
		expect(popover.model.router.current.peek().route).toEqual({ view: 'player' });
	});
});
