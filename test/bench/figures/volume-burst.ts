import { simulate } from '../measure/simulation.ts';
import { type Figure, lower } from './figure.ts';

const STEPS = 20;
const BETWEEN_MS = 100;
const QUIET_MS = 5_000;
const STEP_PERCENT = 2;
const FIRST_PERCENT = 40;

/** Twenty presses of "louder" within two seconds, on a simulated clock, and the volume that they end at. */
export function measureVolumeBurst(): Promise<Figure[]> {
	return simulate(async ({ baton, embedded, press, run, takeRequests }) => {
		await baton.changeSettings({ volumeStepPercent: STEP_PERCENT });
		embedded.listener.setVolume(FIRST_PERCENT);
		await baton.refresh();
		takeRequests();
		for (let count = 0; count < STEPS; count += 1) {
			press('volumeUp');
			await run(BETWEEN_MS);
		}
		await run(QUIET_MS);
		const requests = takeRequests();
		const commands = requests.filter(({ kind }) => kind === 'command').length;

		await baton.refresh();
		const { playback } = baton.state.get();
		const endsAtPercent = playback.kind === 'active' ? playback.device.volumePercent : null;
		const isRight = endsAtPercent === FIRST_PERCENT + STEPS * STEP_PERCENT;
		return [
			lower('requests for twenty volume steps in 2 s', 'requests', commands, 4),
			lower('confirming reads for twenty volume steps in 2 s', 'requests', requests.length - commands, 1),
			{
				metric: 'last of twenty volume steps in 2 s is the volume',
				value: Number(isRight),
				unit: 'boolean',
				goal: 1,
				better: 'higher',
			},
		];
	});
}
