// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../app/problem.ts';
import type { Kind, TrackFeatures } from '../../../../app/queries/contract.ts';
import { playing, signedIn } from '../fixtures.ts';
import { openPopover } from '../render.tsx';
import { albumRow, songRow } from '../rows.ts';
import { button, detailsOf, listsWith, openPage, press, uriOf } from './open-page.ts';

const closed: Problem = { kind: 'forbidden', why: 'closedToThisApp' };
const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(name) });
const sections = (): (string | null)[] =>
	screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

describe('an album', () => {
	const items = [
		songRow(4),
		songRow(2, { by: [{ name: 'Someone Else', uri: 'spotify:artist:2' }], explicit: true }),
		songRow(3, { isPlayable: false }),
	];
	const answer = (answers: { getList: unknown }): void => {
		answers.getList = listsWith({ items });
	};

	it('numbers its songs, and names only others than those by whom it is', async () => {
		await openPage(detailsOf(), answer);
		expect(document.querySelector('.list .thumb')).toBeNull();
		expect(row('Song 4').textContent).toContain('1Song 43:20');
		expect(within(row('Song 4')).queryByText('Amber Vale')).toBeNull();
		expect(within(row('Song 2')).getByRole('link', { name: 'Someone Else' })).toBeTruthy();
		expect(within(row('Song 3')).getByText('Not available here')).toBeTruthy();
	});

	it('plays a song within it, so that the rest follows', async () => {
		const popover = await openPage(detailsOf(), answer);
		press('Song 2');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playContext', contextUri: uriOf('album'), offset: { uri: 'spotify:track:2' } },
		]);
	});

	it('marks in place of its number the song that plays', async () => {
		const { playback } = signedIn();
		if (playback.kind !== 'active' || playback.item.kind !== 'track') throw new Error('No song plays');
		const item = { ...playback.item, uri: 'spotify:track:2' };
		await openPage(detailsOf(), answer, signedIn({ playback: playing({ item }) }));
		expect(row('Song 2').querySelector('.media-number')?.textContent).toBe('Now playing ');
		expect(row('Song 4').querySelector('.media-number')?.textContent).toBe('1');
	});

	it('goes from song to song with the arrow keys', async () => {
		await openPage(detailsOf(), answer);
		button('Song 4').focus();
		fireEvent.keyDown(button('Song 4'), { key: 'ArrowDown' });
		expect(document.activeElement).toBe(button('Song 2'));
	});
});

describe('a show', () => {
	const items = [3, 2, 1].map((index) =>
		songRow(index, { kind: 'episode', uri: `spotify:episode:${index}`, by: [], releaseDate: '2024-02-20' }),
	);

	it('dates its episodes, and plays from one of them on without a context', async () => {
		const popover = await openPage(detailsOf({ kind: 'show' }), (answers) => {
			answers.getList = listsWith({ items });
		});
		expect(row('Song 2').textContent).toContain('Feb 20, 2024');
		press('Song 2');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playItems', uris: ['spotify:episode:2', 'spotify:episode:1'], startUri: null },
		]);
	});

	it('shows its description, and no room for one that is missing', async () => {
		await openPage(detailsOf({ kind: 'show', description: 'Why things hum.' }));
		expect(screen.getByText('Why things hum.')).toBeTruthy();
		await openPage(detailsOf({ kind: 'audiobook', description: '' }));
		expect(document.querySelectorAll('.description')).toHaveLength(1);
	});
});

describe('an audiobook', () => {
	const items = [1, 2].map((index) =>
		songRow(index, { kind: 'chapter', uri: `spotify:chapter:${index}`, by: [] }),
	);

	it('is played by its chapters', async () => {
		const popover = await openPage(detailsOf({ kind: 'audiobook' }), (answers) => {
			answers.getList = listsWith({ items });
		});
		press('Play');
		press('Song 2');
		expect(popover.argumentsOf('perform')).toEqual([
			{ type: 'playItems', uris: ['spotify:chapter:1', 'spotify:chapter:2'], startUri: null },
			{ type: 'playItems', uris: ['spotify:chapter:2'], startUri: null },
		]);
	});

	it('is not played before they are there', async () => {
		await openPage(detailsOf({ kind: 'audiobook' }), (answers) => {
			answers.getList = () => new Promise(() => {});
		});
		expect(button('Play').getAttribute('aria-disabled')).toBe('true');
	});
});

describe('an artist', () => {
	const artist = detailsOf({ kind: 'artist', title: 'Amber Vale', by: [], total: null, releaseDate: null });
	const albums = [albumRow(1, { title: 'Tides', releaseDate: '2019-05-01' })];
	const related = [
		albumRow(7, { kind: 'artist', title: 'The Tidewalkers', uri: 'spotify:artist:7', by: [] }),
	];

	it('has songs, similar artists and albums with their years', async () => {
		await openPage(artist, (answers) => {
			answers.getList = listsWith({
				artistTopTracks: Array.from({ length: 10 }, (_, index) => songRow(index)),
				relatedArtists: related,
				artistAlbums: albums,
			});
		});
		expect(sections()).toEqual(['Popular songs', 'Similar artists', 'Albums and singles']);
		expect(within(screen.getByRole('grid', { name: 'Popular songs' })).getAllByRole('row')).toHaveLength(5);
		expect(row('Tides').querySelector('.media-by')?.textContent?.trim()).toBe('2019');
	});

	it('has no place for what Spotify has not for this app', async () => {
		await openPage(artist, (answers) => {
			const open = listsWith({ artistAlbums: albums });
			answers.getList = async (asked) =>
				asked.list.of === 'artistAlbums' ? open(asked) : { ok: false, problem: closed };
		});
		expect(sections()).toEqual(['Albums and singles']);
		expect(screen.queryByRole('alert')).toBeNull();
	});

	it('has no place for what is empty, and says so of the albums', async () => {
		await openPage(artist);
		expect(sections()).toEqual(['Albums and singles']);
		expect(screen.getByText('Nothing released yet.')).toBeTruthy();
	});

	it('tells other failures where they are, and tries again', async () => {
		const popover = await openPage(artist, (answers) => {
			const open = listsWith({ artistAlbums: albums, artistTopTracks: [songRow(1)] });
			answers.getList = async (asked) =>
				asked.list.of === 'artistTopTracks' ? { ok: false, problem: { kind: 'offline' } } : open(asked);
		});
		expect(screen.getByRole('alert').textContent).toContain('You are offline');
		popover.answers.getList = listsWith({ artistTopTracks: [songRow(1)] });
		press('Try again');
		await popover.settle();
		expect(row('Song 1')).toBeTruthy();
	});

	it('waits for all of it, so that nothing moves', async () => {
		await openPage(artist, (answers) => {
			const open = listsWith({ artistAlbums: albums });
			answers.getList = async (asked) =>
				asked.list.of === 'relatedArtists' ? new Promise(() => {}) : open(asked);
		});
		expect(sections()).toEqual([]);
	});
});

describe('a song', () => {
	const features: TrackFeatures = {
		key: 1,
		mode: 'minor',
		tempo: 117.6,
		timeSignature: 4,
		loudnessDb: -8.26,
		danceabilityPercent: 41,
		energyPercent: 31,
		valencePercent: 36,
		acousticnessPercent: 70,
		instrumentalnessPercent: 0,
		livenessPercent: 12,
		speechinessPercent: 100,
	};
	const facts = (): (string | null)[] => screen.getAllByRole('definition').map((fact) => fact.textContent);

	it('tells how it sounds, in words and as shares', async () => {
		await openPage(detailsOf({ kind: 'track', features }));
		expect(facts()).toEqual(['C♯ minor', '118 BPM', '4/4', '-8.3 dB']);
		const meters = [...document.querySelectorAll('meter')];
		expect(
			meters.map((meter) => [meter.getAttribute('aria-label'), Number(meter.getAttribute('value'))]),
		).toEqual([
			['Energy', 31],
			['Danceability', 41],
			['Positive mood', 36],
			['Acoustic', 70],
			['Instrumental', 0],
			['Recorded live', 12],
			['Spoken words', 100],
		]);
	});

	it('leaves out a key that was not found', async () => {
		await openPage(detailsOf({ kind: 'track', features: { ...features, key: null } }));
		expect(facts()).toEqual(['118 BPM', '4/4', '-8.3 dB']);
	});

	it('says nothing about it where the app has no access', async () => {
		await openPage(detailsOf({ kind: 'track', features: null }));
		expect(sections()).toEqual([]);
		expect(document.querySelector('meter')).toBeNull();
	});
});

describe('a description', () => {
	const text = 'First line.\nhttps://example.com <b>bold</b>';

	it('is text and nothing else', async () => {
		await openPage(detailsOf({ kind: 'episode', description: text }));
		const shown = document.querySelector('.description p');
		expect(shown?.textContent).toBe(text);
		expect(shown?.children).toHaveLength(0);
		expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
	});

	it('opens when it is longer than its room, and closes again', async () => {
		Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 400 });
		try {
			await openPage(detailsOf({ kind: 'episode', description: text }));
			expect(button('Show more').getAttribute('aria-expanded')).toBe('false');
			press('Show more');
			expect(button('Show less').getAttribute('aria-expanded')).toBe('true');
			press('Show less');
			expect(document.querySelector('.description .clamped')).not.toBeNull();
		} finally {
			Reflect.deleteProperty(HTMLElement.prototype, 'scrollHeight');
		}
	});
});

describe('a page that cannot be read', () => {
	it.each<[Kind, Problem, RegExp]>([
		['album', { kind: 'notFound' }, /no longer has that/],
		['show', { kind: 'offline' }, /You are offline/],
		['track', { kind: 'forbidden', why: 'closedToThisApp' }, /does not offer this/],
	])('says why for a %s, and tries again', async (kind, problem, told) => {
		const popover = await openPopover(signedIn());
		popover.answers.getDetails = async () => ({ ok: false, problem });
		act(() => popover.model.router.open({ view: 'page', uri: uriOf(kind) }));
		await popover.settle();
		expect(screen.getByRole('alert').textContent).toMatch(told);
		popover.answers.getDetails = async () => ({ ok: true, value: detailsOf({ kind }) });
		press('Try again');
		await popover.settle();
		expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Harbour Songs');
	});

	it('keeps what it knows when it cannot be read anew', async () => {
		const popover = await openPage(detailsOf());
		popover.answers.getDetails = async () => ({ ok: false, problem: { kind: 'offline' } });
		act(() => void popover.model.router.back());
		act(() => popover.model.router.open({ view: 'page', uri: uriOf('album') }));
		await popover.settle();
		expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Harbour Songs');
		expect(screen.queryByRole('alert')).toBeNull();
	});
});
