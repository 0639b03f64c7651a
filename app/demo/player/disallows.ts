import { currentEntry, type PlayerState } from './state.ts';

/** https://developer.spotify.com/documentation/web-api/reference/get-information-about-the-users-current-playback */
export type Disallow =
	| 'pausing'
	| 'resuming'
	| 'seeking'
	| 'skipping_next'
	| 'skipping_prev'
	| 'toggling_repeat_context'
	| 'toggling_repeat_track'
	| 'toggling_shuffle';

/** What the player refuses now; what is missing is allowed. */
export function disallowsOf(state: PlayerState): ReadonlySet<Disallow> {
	const refused = new Set<Disallow>([state.isPlaying ? 'resuming' : 'pausing']);
	const kind = currentEntry(state)?.kind;
	if (kind === undefined || kind === 'ad' || kind === 'unknown') {
		refused
			.add('seeking')
			.add('toggling_repeat_context')
			.add('toggling_repeat_track')
			.add('toggling_shuffle');
	}
	if (kind === 'ad' || !hasNext(state)) refused.add('skipping_next');
	if (kind === 'ad' || !hasPrevious(state)) refused.add('skipping_prev');
	return refused;
}

function hasNext(state: PlayerState): boolean {
	return state.queued.length > 0 || state.place + 1 < state.order.length || state.repeat !== 'off';
}

function hasPrevious(state: PlayerState): boolean {
	return state.interruption !== null || state.place > 0 || state.repeat !== 'off';
}
