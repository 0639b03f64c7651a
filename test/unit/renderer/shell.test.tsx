// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { lazy } from '../../../renderer/lazy.tsx';
import { firstStart, playing, signedIn } from './fixtures.ts';
import { openPopover } from './render.tsx';
import { songs } from './rows.ts';

const tab = (name: string): HTMLElement =>
	within(screen.getByRole('navigation', { name: 'Views' })).getByRole('button', { name });
const view = (): string | null => screen.getByRole('main').getAttribute('aria-label');

describe('the tabs', () => {
	it.each(['Home', 'Search', 'Library', 'Now playing'])('lead to %s', async (name) => {
		await openPopover(signedIn());
		fireEvent.click(tab('Library'));
		fireEvent.click(tab(name));
		expect(view()).toBe(name);
		expect(tab(name).getAttribute('aria-current')).toBe('page');
	});

	it('are not there before somebody is signed in', async () => {
		await openPopover(firstStart());
		expect(screen.queryByRole('navigation', { name: 'Views' })).toBeNull();
	});
});

describe('the song in one line', () => {
	const song = (): HTMLElement => screen.getByRole('region', { name: 'Now playing' });

	it('is below every view but the player', async () => {
		await openPopover(signedIn());
		expect(screen.queryByRole('region', { name: 'Now playing' })).toBeNull();
		fireEvent.click(tab('Home'));
		expect(song().textContent).toContain('Slow Light');
		expect(song().textContent).toContain('Amber Vale, The Tidewalkers');
	});

	it('pauses, and leads back to the player', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.click(tab('Home'));
		fireEvent.click(within(song()).getByRole('button', { name: 'Pause' }));
		expect(popover.argumentsOf('perform')).toEqual([{ type: 'pause' }]);
		fireEvent.click(within(song()).getByRole('button', { name: /Slow Light/ }));
		expect(view()).toBe('Now playing');
	});

	it('keeps its place while nothing plays', async () => {
		await openPopover(signedIn({ playback: { kind: 'idle' } }));
		fireEvent.click(tab('Home'));
		expect(song().textContent).toContain('Nothing playing');
	});
});

describe('the ways from the player', () => {
	it.each([
		['the queue', 'Queue', 'Queue'],
		['the devices', 'Playing on Kitchen computer', 'Devices'],
	])('lead to %s, and the focus comes back', async (_, name, title) => {
		await openPopover(signedIn());
		const button = screen.getByRole('button', { name: new RegExp(`^${name}`) });
		button.focus();
		fireEvent.click(button);
		expect(view()).toBe(title);
		expect(document.activeElement).toBe(screen.getByRole('main'));
		fireEvent.click(screen.getByRole('button', { name: 'Back' }));
		expect(document.activeElement?.textContent).toBe(button.textContent);
		expect(document.activeElement?.id).toBe(button.id);
	});

	it('leads to the devices also while nothing plays', async () => {
		await openPopover(signedIn({ playback: { kind: 'idle' } }));
		fireEvent.click(screen.getByRole('button', { name: 'Devices' }));
		expect(view()).toBe('Devices');
	});
});

describe('a hidden popover', () => {
	it('shows the song again, so that the next show paints it at once', async () => {
		const popover = await openPopover(signedIn());
		fireEvent.click(tab('Library'));
		act(() => popover.emit('visibility', { visible: false }));
		expect(view()).toBe('Now playing');
	});
});

describe('signing out', () => {
	it('leaves nothing open for whoever signs in next', async () => {
		const popover = await openPopover(signedIn());
		act(() => {
			popover.model.router.openTab('search');
			popover.model.router.replace({ view: 'search', text: 'secret', kind: 'track' });
			popover.model.router.open({ view: 'page', uri: 'spotify:album:1' });
		});
		popover.push(firstStart());
		popover.push(signedIn());
		expect(view()).toBe('Now playing');
		fireEvent.click(tab('Search'));
		expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
	});

	it('leaves Settings open, from which one signs out', async () => {
		const popover = await openPopover(signedIn());
		act(() => {
			popover.model.router.openTab('library');
			popover.model.router.open({ view: 'settings' });
		});
		popover.push(firstStart());
		expect(view()).toBe('Settings');
		popover.push(signedIn());
		fireEvent.click(screen.getByRole('button', { name: 'Back' }));
		expect(view()).toBe('Now playing');
	});

	it('is nothing that happened when Settings are the first that is seen', async () => {
		const popover = await openPopover(firstStart());
		act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
		popover.push(firstStart());
		expect(view()).toBe('Settings');
	});
});

describe('what is remembered of Spotify’s answers', () => {
	it('is forgotten when somebody signs out', async () => {
		const popover = await openPopover(signedIn());
		popover.answers.getList = songs(3);
		fireEvent.click(tab('Library'));
		await popover.settle();
		expect(screen.getByRole('button', { name: 'Song 1' })).toBeTruthy();
		act(() => popover.emit('visibility', { visible: false }));
		popover.push(firstStart());
		popover.answers.getList = () => new Promise(() => {});
		popover.push(signedIn({ playback: playing() }));
		fireEvent.click(tab('Library'));
		expect(screen.queryByRole('button', { name: 'Song 1' })).toBeNull();
	});
});

describe('code that comes later', () => {
	it('draws nothing before it is there', async () => {
		const Later = lazy(async () => ({ Later: () => <p>Here</p> }), 'Later');
		expect(Later.isLoaded.value).toBe(false);
		expect(Later({})).toBeNull();
		await Later.load();
		expect(Later.isLoaded.value).toBe(true);
	});

	it('is read once, and again after a failure', async () => {
		const read = vi
			.fn(async () => ({ Later: () => <p>Here</p> }))
			.mockRejectedValueOnce(new Error('No such file'));
		const Later = lazy(read, 'Later');
		await expect(Later.load()).rejects.toThrow('No such file');
		await Later.load();
		await Later.load();
		expect(read).toHaveBeenCalledTimes(2);
	});
});
