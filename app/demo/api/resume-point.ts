import { between, createRandom, seedOf } from '../random.ts';
import type { Call } from './route.ts';

/** How far the listener has come in something spoken; shown only to those with the scope for it. */
export function resumePointFor(call: Call, { id, durationMs }: { id: string; durationMs: number }) {
	if (!call.scopes.has('user-read-playback-position')) return {};
	const random = createRandom(seedOf(`resume/${id}`));
	const sort = random();
	const positionMs = sort < 0.5 ? 0 : between(random, 60_000, durationMs - 60_000);
	const isFinished = sort > 0.8;
	return {
		resume_point: {
			fully_played: isFinished,
			resume_position_ms: isFinished ? durationMs : positionMs,
		},
	};
}
