/** What runs in the popover's document, and so may use nothing but what stands in it. */
import type { Snapshot } from '../../../app/bridge/contract.ts';

/** Goes on to another song; settles with its title once that is known, whether anybody sees the popover or not. */
export async function playAnother(): Promise<string> {
	const songOf = ({ state: { playback } }: Snapshot) =>
		playback.kind === 'active' && playback.item.kind === 'track' ? playback.item : null;
	const before = songOf(await window.baton.getSnapshot());
	const another = new Promise<string>((resolve) => {
		const stop = window.baton.on('snapshot', (snapshot) => {
			const song = songOf(snapshot);
			if (song === null || song.uri === before?.uri) return;
			stop();
			resolve(song.title);
		});
	});
	// At the end of a playlist there would be none.
	await window.baton.perform({ type: 'setRepeat', repeat: 'context' });
	const outcome = await window.baton.perform({ type: 'next' });
	if (!outcome.ok) throw new Error(`No other song could be played: ${outcome.problem.kind}`);
	return another;
}

/**
 * Waits from now on for the popover to be shown with that title in it. `paintedAtMs` (epoch ms) is when the second
 * such frame begins: by then the first one is on the screen.
 */
export function awaitSong(body: HTMLElement, title: string): { readonly paintedAtMs: Promise<number> } {
	const paintedAtMs = new Promise<number>((resolve) => {
		const frame = (): void => {
			const isThere = body.querySelector('h1')?.textContent === title;
			requestAnimationFrame(isThere ? (atMs) => resolve(performance.timeOrigin + atMs) : frame);
		};
		const stop = window.baton.on('visibility', ({ visible }) => {
			if (!visible) return;
			stop();
			requestAnimationFrame(frame);
		});
	});
	return { paintedAtMs };
}

/** To be run at the beginning of each document: notes when the second frame with any song in it begins, epoch ms. */
export function watchFirstSong(): void {
	if (window === window.top) return;
	const firstSongPaintedAtMs = new Promise<number>((resolve) => {
		const frame = (): void => {
			const isThere = (document.querySelector('.player h1')?.textContent ?? '') !== '';
			requestAnimationFrame(isThere ? (atMs) => resolve(performance.timeOrigin + atMs) : frame);
		};
		requestAnimationFrame(frame);
	});
	Object.assign(window, { firstSongPaintedAtMs });
}

/** What `watchFirstSong` has noted in this document. */
export const firstSongPaintedAtMs = (): Promise<number> => Reflect.get(window, 'firstSongPaintedAtMs');

/**
 * Waits from now on for a click, and then for what the selector says, with every row that is in sight. Settles
 * with the milliseconds from the event to the beginning of the second such frame.
 */
export function awaitView(body: HTMLElement, selector: string): { readonly tookMs: Promise<number> } {
	const tookMs = new Promise<number>((resolve) => {
		const onInput = ({ timeStamp }: Event): void => {
			const frame = (): void => {
				const unread = [...body.querySelectorAll('[aria-busy="true"], [data-loading="true"]')];
				const isThere =
					body.querySelector(selector) !== null &&
					unread.every((element) => element.getBoundingClientRect().top >= innerHeight);
				requestAnimationFrame(isThere ? (atMs) => resolve(atMs - timeStamp) : frame);
			};
			requestAnimationFrame(frame);
		};
		body.addEventListener('click', onInput, { capture: true, once: true });
	});
	return { tookMs };
}

export const hide = (): Promise<void> => window.baton.hidePopover();
