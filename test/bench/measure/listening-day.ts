import type { HotkeyAction } from '../../../app/hotkeys/actions.ts';
import type { Simulation } from './simulation.ts';
import { playTracksFor } from './tracks.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const HOURS_OF_MUSIC = 10;
const HOURS_OF_SILENCE = 14;

/** Ten in the morning, wherever this runs. */
export const DAY_BEGINS_AT = new Date(2026, 10, 21, 10).getTime();

type Moment = readonly [atMs: number, happens: HotkeyAction | 'opens' | 'closes'];

/** Of each hour of music: six presses, and three minutes with the popover open. */
const moments: readonly Moment[] = [
	[5 * MINUTE_MS, 'next'],
	[15 * MINUTE_MS, 'togglePlay'],
	[15 * MINUTE_MS + 20 * SECOND_MS, 'togglePlay'],
	[30 * MINUTE_MS, 'opens'],
	[31 * MINUTE_MS, 'volumeUp'],
	[33 * MINUTE_MS, 'closes'],
	[44 * MINUTE_MS, 'toggleLike'],
	[52 * MINUTE_MS, 'volumeDown'],
];

/**
 * Ten hours of music, with 60 presses and half an hour in all of the popover, and fourteen hours of silence.
 * Waits for `firstHourOver` once everything has happened once.
 */
export async function liveThroughADay(
	simulation: Simulation,
	firstHourOver: () => void | Promise<void> = () => {},
): Promise<void> {
	const { run, embedded } = simulation;
	for (const { id } of embedded.listener.devices().slice(0, 1)) embedded.listener.moveTo(id);
	playTracksFor(embedded, HOURS_OF_MUSIC * HOUR_MS);
	for (let hour = 0; hour < HOURS_OF_MUSIC; hour += 1) {
		await listenForAnHour(simulation);
		if (hour === 0) await firstHourOver();
	}
	embedded.listener.goIdle();
	await run(HOURS_OF_SILENCE * HOUR_MS);
}

async function listenForAnHour({ baton, press, run }: Simulation): Promise<void> {
	let passedMs = 0;
	for (const [atMs, happens] of moments) {
		await run(atMs - passedMs);
		passedMs = atMs;
		if (happens === 'opens' || happens === 'closes')
			baton.setConditions({ popoverOpen: happens === 'opens' });
		else press(happens);
	}
	await run(HOUR_MS - passedMs);
}
