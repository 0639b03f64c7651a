import { expect, it, onTestFinished } from 'vitest';
import { startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { watchPlayer } from '../../bench/measure/player-watch.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

async function watched() {
	const clock = createFakeClock();
	const spotify = await startEmbeddedSpotify({ clock });
	onTestFinished(() => spotify.close());
	const { listener } = spotify;
	const told: [uri: string | undefined, isPlaying: boolean | undefined, atMs: number][] = [];
	const cancel = watchPlayer(spotify, clock, (display) =>
		told.push([display?.uri, display?.isPlaying, clock.monotonicMs()]),
	);
	return { clock, listener, told, cancel };
}

it('tells of the next item the very moment the last one ends', async () => {
	const { clock, listener, told } = await watched();
	const first = listener.display();
	const endsAtMs = first?.remainingMs ?? 0;
	clock.advance(endsAtMs + 5_000);
	expect(told).toEqual([
		[first?.uri, true, 0],
		[listener.display()?.uri, true, endsAtMs],
	]);
});

it('tells of whatever happens else within a second, and of nothing after its end', async () => {
	const { clock, listener, told, cancel } = await watched();
	listener.pause();
	clock.advance(1_000);
	listener.goIdle();
	clock.advance(1_000);
	expect(told.slice(1)).toEqual([
		[expect.any(String), false, 1_000],
		[undefined, undefined, 2_000],
	]);
	cancel();
	expect(clock.timers()).toBe(0);
});
