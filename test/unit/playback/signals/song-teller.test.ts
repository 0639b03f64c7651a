import { expect, it } from 'vitest';
import type { LocalSong } from '../../../../app/playback/signals/local-signal.ts';
import { BURST_MS, createSongTeller } from '../../../../app/playback/signals/song-teller.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { eveningTrain, morningFerry, rested } from './songs.ts';

function listening() {
	const clock = createFakeClock();
	const teller = createSongTeller(clock);
	const told: LocalSong[] = [];
	const cancel = teller.subscribe((song) => told.push(song));
	return { clock, teller, told, cancel };
}

it('tells the last song of a burst, once, a tenth of a second after its beginning', () => {
	const { clock, teller, told } = listening();
	for (const song of [rested(eveningTrain), rested(morningFerry), morningFerry, morningFerry]) {
		teller.heard(song);
		clock.advance(20);
	}
	expect(told).toEqual([]);
	clock.advance(BURST_MS - 80);
	expect(told).toEqual([morningFerry]);
	clock.advance(10_000);
	expect(told).toHaveLength(1);
});

it('is not kept silent by a client that never stops talking', () => {
	const { clock, teller, told } = listening();
	for (let count = 0; count < 100; count += 1) {
		teller.heard({ ...eveningTrain, title: `Song ${count}` });
		clock.advance(30);
	}
	expect(told.length).toBeGreaterThan(10);
});

it.each([
	['status', rested(eveningTrain)],
	['URI', { ...eveningTrain, uri: null }],
	['title', { ...eveningTrain, title: '' }],
	['artists', { ...eveningTrain, artists: ['The Lanterns'] }],
])('tells of another %s', (_name, other) => {
	const { clock, teller, told } = listening();
	for (const song of [eveningTrain, { ...eveningTrain, artists: [...eveningTrain.artists] }, other]) {
		teller.heard(song);
		clock.advance(BURST_MS);
	}
	expect(told).toEqual([eveningTrain, other]);
});

it('tells nothing of a client that is gone, and the same song as news when it is back', () => {
	const { clock, teller, told } = listening();
	teller.heard(eveningTrain);
	teller.forget();
	expect(clock.timers()).toBe(0);
	for (const times of [1, 2]) {
		teller.heard(eveningTrain);
		clock.advance(BURST_MS);
		expect(told).toHaveLength(times);
		teller.forget();
	}
});

it('tells nobody who has left', () => {
	const { clock, teller, told, cancel } = listening();
	teller.heard(eveningTrain);
	cancel();
	clock.advance(BURST_MS);
	expect(told).toEqual([]);
});
