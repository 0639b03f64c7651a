// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../../app/messages/en.ts';
import type { CoverUpload } from '../../../../app/playlists/playlist-cover.ts';
import type { Problem } from '../../../../app/problem.ts';
import { followKeyboard } from '../../../../renderer/keyboard.ts';
import { createModel, type Model, ModelContext } from '../../../../renderer/model.ts';
import { CoverDrop, type CoverDropProps } from '../../../../renderer/playlist-cover/cover-drop.tsx';
import { coverJpegOf } from '../../../../renderer/playlist-cover/cover-jpeg.ts';
import { eventually } from '../../../support/eventually.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { signedIn, snapshotOf } from '../fixtures.ts';
import { createFakeBridge, type FakeBridge } from '../render.tsx';

// It needs the decoders and the canvas of a browser, in which it is tested by itself.
vi.mock('../../../../renderer/playlist-cover/cover-jpeg.ts', () => ({ coverJpegOf: vi.fn() }));

// By these Preact knows how events are spelled, and happy-dom has none for dragging.
Object.assign(HTMLElement.prototype, { ondragover: null, ondragleave: null, ondrop: null });

const words = en.playlistCover;
const playlist = { id: '37i9dQZF1DXcBWIGoYBM5M', name: 'Harbour nights' };
const cover = { url: 'https://mosaic.scdn.co/300/old' };
const newCover = { url: 'https://image-cdn-ak.spotifycdn.com/image/new' };
const file = new File(['picture'], 'harbour.png', { type: 'image/png' });

let fake: FakeBridge;
let model: Model;

beforeEach(() => {
	vi.mocked(coverJpegOf).mockResolvedValue({ ok: true, jpegBase64: '/9j/' });
	fake = createFakeBridge(snapshotOf(signedIn()));
	model = createModel(fake.bridge, createFakeClock(), en, { visible: true });
});

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

async function show(props: Partial<CoverDropProps> = {}) {
	const view = (change: Partial<CoverDropProps>) => (
		<ModelContext.Provider value={model}>
			<CoverDrop playlist={playlist} cover={cover} {...props} {...change} />
		</ModelContext.Provider>
	);
	const { rerender, unmount } = render(view({}));
	await settle();
	return { rerender: (change: Partial<CoverDropProps>) => rerender(view(change)), unmount };
}

const changeButton = () => screen.getByRole('button', { name: 'Change picture of “Harbour nights”' });
const dropPlace = () => screen.queryByText(words.drop);
const status = () => screen.getByRole('status').textContent;
const shownUrl = () => {
	const source = screen.getByRole('img', { name: 'Cover of Harbour nights' }).getAttribute('src') ?? '';
	return new URL(source, 'baton://popover/').searchParams.get('url');
};

async function openPlace(): Promise<void> {
	fireEvent.click(changeButton());
	await settle();
}

async function drop(files: readonly File[]): Promise<void> {
	const place = dropPlace();
	if (!place) throw new Error('There is no place to drop on');
	fireEvent.drop(place, { dataTransfer: { files } });
	await settle();
}

/** The answer to the upload comes when told. */
function answerLater(): (answer: CoverUpload) => Promise<void> {
	const { promise, resolve } = Promise.withResolvers<CoverUpload>();
	fake.answers.uploadPlaylistCover = () => promise;
	return (answer) => {
		resolve(answer);
		return settle();
	};
}

describe('the place to drop on', () => {
	it('opens and closes by the button, which says so', async () => {
		await show();
		expect(dropPlace()).toBeNull();
		expect(changeButton().getAttribute('aria-expanded')).toBe('false');
		await openPlace();
		expect(changeButton().getAttribute('aria-expanded')).toBe('true');
		expect(screen.getByRole('button', { name: words.choose })).toBeTruthy();
		await openPlace();
		expect(dropPlace()).toBeNull();
	});

	it('keeps the popover open while it is there, and no longer', async () => {
		const { unmount } = await show();
		expect(fake.argumentsOf('holdPopover')).toEqual([]);
		await openPlace();
		expect(fake.argumentsOf('holdPopover')).toEqual([{ held: true }]);
		unmount();
		// Preact cleans up after the next paint.
		await eventually(() => {
			expect(fake.argumentsOf('holdPopover')).toEqual([{ held: true }, { held: false }]);
		});
	});

	it('closes with Escape, which leaves the popover open and the focus on the button', async () => {
		const stop = followKeyboard(model, window);
		await show();
		await openPlace();
		const choose = screen.getByRole('button', { name: words.choose });
		choose.focus();
		fireEvent.keyDown(choose, { key: 'Escape' });
		await settle();
		stop();
		expect(dropPlace()).toBeNull();
		expect(document.activeElement).toBe(changeButton());
		expect(fake.argumentsOf('hidePopover')).toEqual([]);
		expect(fake.argumentsOf('holdPopover')).toEqual([{ held: true }, { held: false }]);
	});

	it('is gone while the popover is hidden, and holds it again when that is shown', async () => {
		await show();
		await openPlace();
		await act(() => fake.emit('visibility', { visible: false }));
		await settle();
		expect(dropPlace()).toBeNull();
		await act(() => fake.emit('visibility', { visible: true }));
		await settle();
		expect(dropPlace()).not.toBeNull();
		expect(fake.argumentsOf('holdPopover')).toEqual([{ held: true }, { held: false }, { held: true }]);
	});

	it('takes files, and nothing else that is dragged over it', async () => {
		await show();
		await openPlace();
		const place = dropPlace();
		if (!place) throw new Error('There is no place to drop on');
		const isTaken = (types: string[]) => !fireEvent.dragOver(place, { dataTransfer: { types } });
		expect(isTaken(['text/plain'])).toBe(false);
		expect(isTaken(['Files'])).toBe(true);
		await drop([]);
		expect(coverJpegOf).not.toHaveBeenCalled();
		expect(dropPlace()).not.toBeNull();
	});
});

describe('a picture', () => {
	it('is uploaded and shown when Spotify has it', async () => {
		const answer = answerLater();
		const onChange = vi.fn();
		await show({ onChange });
		await openPlace();
		await drop([file]);
		expect(coverJpegOf).toHaveBeenCalledWith(file);
		expect(fake.argumentsOf('uploadPlaylistCover')).toEqual([
			{ playlistId: playlist.id, jpegBase64: '/9j/' },
		]);
		expect(status()).toBe(words.uploading);
		expect(dropPlace()).toBeNull();
		expect(document.activeElement).toBe(changeButton());
		expect(shownUrl()).toBe(cover.url);

		await answer({ ok: true, cover: newCover });
		expect(status()).toBe(words.shown);
		expect(shownUrl()).toBe(newCover.url);
		expect(onChange.mock.calls).toEqual([[newCover]]);
	});

	it('can be chosen as well as dropped', async () => {
		await show();
		await openPlace();
		const chooser = document.querySelector('input[type=file]');
		if (!chooser) throw new Error('There is no file chooser');
		Object.defineProperty(chooser, 'files', { value: [file] });
		fireEvent.change(chooser);
		await settle();
		expect(coverJpegOf).toHaveBeenCalledWith(file);
	});

	it('is followed by no second one while it is uploaded', async () => {
		const answer = answerLater();
		await show();
		await openPlace();
		await drop([file]);
		expect(changeButton().getAttribute('aria-disabled')).toBe('true');
		await openPlace();
		expect(dropPlace()).toBeNull();
		await answer({ ok: true, cover: null });
		expect(status()).toBe(words.takenIn);
		expect(shownUrl()).toBe(cover.url);
		await openPlace();
		expect(dropPlace()).not.toBeNull();
	});

	it('gives way to one that is read later', async () => {
		fake.answers.uploadPlaylistCover = async () => ({ ok: true, cover: newCover });
		const { rerender } = await show();
		await openPlace();
		await drop([file]);
		rerender({ cover: { url: 'https://image-cdn-ak.spotifycdn.com/image/newer' } });
		expect(shownUrl()).toBe('https://image-cdn-ak.spotifycdn.com/image/newer');
	});

	it('is shown in a playlist that had none', async () => {
		fake.answers.uploadPlaylistCover = async () => ({ ok: true, cover: newCover });
		await show({ cover: null });
		expect(screen.queryByRole('img', { name: 'Cover of Harbour nights' })).toBeNull();
		await openPlace();
		await drop([file]);
		expect(shownUrl()).toBe(newCover.url);
	});
});

describe('a failure', () => {
	it.each([
		'empty',
		'tooManyBytes',
		'tooManyPixels',
		'wrongType',
		'damaged',
		'unreadable',
		'incompressible',
	] as const)('of the file is said in words, and nothing is sent: %s', async (why) => {
		vi.mocked(coverJpegOf).mockResolvedValue({ ok: false, why });
		await show();
		await openPlace();
		await drop([file]);
		expect(screen.getByRole('alert').textContent).toContain(words[why]);
		expect(fake.argumentsOf('uploadPlaylistCover')).toEqual([]);
		expect(document.activeElement).toBe(changeButton());
	});

	it.each<[Problem, string]>([
		[{ kind: 'tooLarge' }, en.problem.tooLarge],
		[{ kind: 'badRequest' }, words.notAccepted],
		[{ kind: 'forbidden', why: 'missingScope' }, en.problem.missingScope],
		[{ kind: 'forbidden', why: 'notYours' }, en.problem.notYours],
		[{ kind: 'offline' }, en.problem.offline],
	])('of Spotify’s is said in words: %o', async (problem, text) => {
		fake.answers.uploadPlaylistCover = async () => ({ ok: false, problem });
		await show();
		await openPlace();
		await drop([file]);
		expect(screen.getByRole('alert').textContent).toContain(text);
		expect(shownUrl()).toBe(cover.url);
	});

	it('for want of a scope offers to sign in again', async () => {
		fake.answers.uploadPlaylistCover = async () => ({
			ok: false,
			problem: { kind: 'forbidden', why: 'missingScope' },
		});
		await show();
		await openPlace();
		await drop([file]);
		fireEvent.click(screen.getByRole('button', { name: en.welcome.signInAgain }));
		expect(fake.argumentsOf('signIn')).toHaveLength(1);
	});

	it('can be dismissed, which gives the focus back', async () => {
		vi.mocked(coverJpegOf).mockResolvedValue({ ok: false, why: 'damaged' });
		await show();
		await openPlace();
		await drop([file]);
		const dismiss = screen.getByRole('button', { name: en.notice.dismiss });
		dismiss.focus();
		fireEvent.click(dismiss);
		expect(screen.queryByRole('alert')).toBeNull();
		expect(document.activeElement).toBe(changeButton());
	});

	it('of the bridge is told, and another attempt is possible', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
		fake.answers.uploadPlaylistCover = () => Promise.reject(new Error('refused'));
		await show();
		await openPlace();
		await drop([file]);
		expect(logged).toHaveBeenCalledOnce();
		expect(status()).toBe('');
		await openPlace();
		expect(dropPlace()).not.toBeNull();
	});
});
