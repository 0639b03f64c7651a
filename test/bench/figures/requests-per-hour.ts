import { type Simulation, simulate } from '../measure/simulation.ts';
import { playTracksOf } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const MINUTE_MS = 60_000;
const TRACK_MS = 3.5 * MINUTE_MS;
/** More than the settling and the hour can play. */
const TRACKS = 22;
const SETTLING_MS = 10 * MINUTE_MS;

const situations = [
	{
		metric: 'requests in an hour, nothing playing, popover closed',
		goal: 6,
		begin: ({ embedded }: Simulation) => embedded.listener.goIdle(),
	},
	{
		metric: 'requests in an hour, playing, popover closed',
		goal: 60,
		begin: ({ embedded }: Simulation) => playTracksOf(embedded, TRACK_MS, TRACKS),
	},
	{
		metric: 'requests in an hour, playing, popover open',
		goal: 720,
		begin({ embedded, baton }: Simulation) {
			playTracksOf(embedded, TRACK_MS, TRACKS);
			baton.setConditions({ popoverOpen: true });
		},
	},
];

/** Calls of the Web API that reach the server in an hour of a simulated clock, after ten minutes of settling. */
export async function measureRequestsPerHour(): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { metric, goal, begin } of situations) {
		const requests = await simulate(async (simulation) => {
			begin(simulation);
			await simulation.run(SETTLING_MS);
			simulation.takeRequests();
			await simulation.run(60 * MINUTE_MS);
			return simulation.takeRequests();
		});
		figures.push(lower(metric, 'requests', requests, goal));
	}
	return figures;
}
