// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createRouter, type Router } from '../../../renderer/router.ts';

const viewOf = (router: Router): string => router.current.value.route.view;

describe('the router', () => {
	it('begins with the player, from which there is no way back', () => {
		const router = createRouter();
		expect(viewOf(router)).toBe('player');
		expect(router.back()).toBe(false);
	});

	it('goes back one view after the other', () => {
		const router = createRouter();
		router.openTab('library');
		router.open({ view: 'page', uri: 'spotify:album:1' });
		router.open({ view: 'page', uri: 'spotify:artist:1' });
		expect(router.back()).toBe(true);
		expect(router.current.value.route).toEqual({ view: 'page', uri: 'spotify:album:1' });
		router.back();
		expect(viewOf(router)).toBe('library');
		router.back();
		expect(viewOf(router)).toBe('player');
	});

	it('opens what is open already only once', () => {
		const router = createRouter();
		router.open({ view: 'page', uri: 'spotify:album:1' });
		router.open({ view: 'page', uri: 'spotify:album:1' });
		router.back();
		expect(viewOf(router)).toBe('player');
	});

	it('puts a tab in the place of everything but the player', () => {
		const router = createRouter();
		router.openTab('home');
		router.open({ view: 'page', uri: 'spotify:album:1' });
		router.openTab('search');
		router.back();
		expect(viewOf(router)).toBe('player');
	});

	it('comes back to a tab as it was left', () => {
		const router = createRouter();
		router.openTab('search');
		router.replace({ view: 'search', text: 'harbour', kind: 'album' });
		router.current.value.kept.scrollTop.set('', 300);
		const { id } = router.current.value;
		router.openTab('home');
		router.openTab('search');
		expect(router.current.value).toMatchObject({ id, route: { text: 'harbour', kind: 'album' } });
		expect(router.current.value.kept.scrollTop.get('')).toBe(300);
	});

	it('keeps what belongs to a view while its contents are replaced', () => {
		const router = createRouter();
		router.openTab('library');
		const { kept } = router.current.value;
		router.replace({ view: 'library', section: 'albums' });
		expect(router.current.value.kept).toBe(kept);
	});

	it.each([
		['player', () => {}],
		['player', (router: Router) => router.open({ view: 'queue' })],
		['library', (router: Router) => router.openTab('library')],
		[
			'library',
			(router: Router) => {
				router.openTab('library');
				router.open({ view: 'page', uri: 'spotify:album:1' });
			},
		],
	])('knows the tab %s', (tab, go) => {
		const router = createRouter();
		go(router);
		expect(router.tab.value).toBe(tab);
	});

	it('remembers what had the focus in the view that is left', () => {
		const router = createRouter(() => 'open-queue');
		const { kept } = router.current.value;
		router.open({ view: 'queue' });
		expect(kept.focusId).toBe('open-queue');
	});

	it('forgets the oldest of very many views, and never the player', () => {
		const router = createRouter();
		for (let index = 0; index < 80; index++) router.open({ view: 'page', uri: `spotify:album:${index}` });
		let steps = 0;
		while (router.back()) steps++;
		expect(steps).toBe(50);
		expect(viewOf(router)).toBe('player');
	});
});
