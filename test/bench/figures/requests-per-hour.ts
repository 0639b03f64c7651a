import { startLocalClient } from '../measure/local-client.ts';
import { type Simulation, type SimulationOptions, simulate } from '../measure/simulation.ts';
import { playTracksFor } from '../measure/tracks.ts';
import { type Figure, lower } from './figure.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SETTLING_MS = 10 * MINUTE_MS;

const playMusic = ({ embedded }: Simulation) => playTracksFor(embedded, SETTLING_MS + HOUR_MS);

const situations: readonly {
	metric: string;
	goal: number;
	begin: (simulation: Simulation) => void;
	options?: SimulationOptions;
}[] = [
	{
		metric: 'requests in an hour, nothing playing, popover closed',
		goal: 6,
		begin: ({ embedded }) => embedded.listener.goIdle(),
	},
	{
		metric: 'requests in an hour, playing, popover closed',
		goal: 30,
		begin: playMusic,
	},
	{
		metric: 'requests in an hour, playing, popover closed, with a local signal',
		goal: 20,
		begin: playMusic,
		options: { localSignal: startLocalClient },
	},
	{
		metric: 'requests in an hour, playing, popover open',
		goal: 360,
		begin(simulation) {
			playMusic(simulation);
			simulation.baton.setConditions({ popoverOpen: true });
		},
	},
];

/** Calls of the Web API that reach the server in an hour of a simulated clock, after ten minutes of settling. */
export async function measureRequestsPerHour(): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { metric, goal, begin, options } of situations) {
		const requests = await simulate(async (simulation) => {
			begin(simulation);
			await simulation.run(SETTLING_MS);
			simulation.takeRequests();
			await simulation.run(HOUR_MS);
			return simulation.takeRequests().length;
		}, options);
		figures.push(lower(metric, 'requests', requests, goal));
	}
	return figures;
}
