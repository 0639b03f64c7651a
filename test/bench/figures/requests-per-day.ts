import { DAY_BEGINS_AT, liveThroughADay } from '../measure/listening-day.ts';
import { mostWithin } from '../measure/rolling.ts';
import { simulate } from '../measure/simulation.ts';
import { type Figure, lower } from './figure.ts';

const DAY_MS = 24 * 3_600_000;
const SMALL_CEILING = 300;

/** Two days in a row on a simulated clock, so that a rolling day also begins at each moment of the first. */
async function liveThroughTwoDays(requestCeiling?: number) {
	return simulate(
		async (simulation) => {
			const { baton, takeRequests } = simulation;
			if (requestCeiling) await baton.changeSettings({ requestCeiling });
			takeRequests();
			await liveThroughADay(simulation);
			const first = takeRequests();
			await liveThroughADay(simulation);
			return { first, second: takeRequests() };
		},
		{ startAt: DAY_BEGINS_AT },
	);
}

/** Calls of the Web API that reach the server on an ordinary day, and on the same one with a small ceiling. */
export async function measureRequestsPerDay(): Promise<Figure[]> {
	const usual = await liveThroughTwoDays();
	const small = await liveThroughTwoDays(SMALL_CEILING);
	const instantsMs = [...small.first, ...small.second].map(({ atMonotonicMs }) => atMonotonicMs);
	const commands = [small.first, small.second].map(
		(day) => day.filter(({ kind }) => kind === 'command').length,
	);
	return [
		lower(
			'requests on a day of 10 h music',
			'requests',
			Math.max(usual.first.length, usual.second.length),
			750,
		),
		lower('most requests in 24 h, ceiling 300', 'requests', mostWithin(instantsMs, DAY_MS), SMALL_CEILING),
		{
			metric: 'commands sent of the 60 of a day, ceiling 300',
			value: Math.min(...commands),
			unit: 'requests',
			goal: 60,
			better: 'higher',
		},
	];
}
