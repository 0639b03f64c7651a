import type { Clock } from '../clock.ts';
import { CallRefusal } from '../dbus/export/call-refusal.ts';
import type { Argument, ExportedInterface, Method, Property } from '../dbus/export/exported.ts';
import type { Value } from '../dbus/value.ts';
import type { Intent } from '../intents.ts';
import { openUriIntent } from '../playback/open-uri.ts';
import { positionAt } from '../playback/progress.ts';
import type { Playback } from '../state.ts';
import { loopIntent, seekIntent, setPositionIntent, volumeIntent } from './intents.ts';
import { PLAYER_INTERFACE } from './names.ts';
import type { PlayerProperties, PropertyName } from './player-properties.ts';
import { constant } from './root-interface.ts';
import { microseconds, millisecondsOf } from './time.ts';

/** What the interface shows and moves. */
export interface ControlledPlayer {
	readonly clock: Clock;
	playback(): Playback;
	properties(): PlayerProperties;
	/** Rejects with a `CallRefusal` that says in words what went wrong. */
	perform(intent: Intent): Promise<void>;
}

/**
 * Whoever calls is answered when Spotify has answered. What the properties say that cannot be done is asked for all
 * the same where it may have become possible since: a media key has to do no less here than as a hotkey.
 * https://specifications.freedesktop.org/mpris-spec/latest/Player_Interface.html
 */
export function playerInterface(player: ControlledPlayer): ExportedInterface {
	const { clock, playback, perform } = player;

	async function performIfAny(intent: Intent | null): Promise<void> {
		if (intent) await perform(intent);
	}

	function method(
		takes: readonly Argument[],
		intentOf: (...values: readonly Value[]) => Intent | null,
	): Method {
		return {
			takes,
			gives: [],
			async call(values) {
				await performIfAny(intentOf(...values));
				return [];
			},
		};
	}

	function told(name: PropertyName, intentOf?: (value: Value) => Intent): Property {
		return {
			type: player.properties()[name].signature,
			get: () => player.properties()[name].value,
			...(intentOf && { set: (value) => perform(intentOf(value)) }),
			emitsChange: 'true',
		};
	}

	function position(): Value {
		const now = playback();
		return now.kind === 'active' ? microseconds(positionAt(now, clock.monotonicMs())) : 0n;
	}

	const plain = (intent: Intent): Method => method([], () => intent);
	return {
		name: PLAYER_INTERFACE,
		methods: {
			Next: plain({ type: 'next' }),
			Previous: plain({ type: 'previous' }),
			Pause: plain({ type: 'pause' }),
			PlayPause: plain({ type: 'togglePlay' }),
			// Spotify keeps the place, as after a pause.
			Stop: plain({ type: 'pause' }),
			Play: plain({ type: 'play' }),
			Seek: method([{ name: 'Offset', type: 'x' }], (offset) =>
				seekIntent(millisecondsOf(checkedBigint(offset)), playback(), clock.monotonicMs()),
			),
			SetPosition: method(
				[
					{ name: 'TrackId', type: 'o' },
					{ name: 'Position', type: 'x' },
				],
				(trackId, at) =>
					setPositionIntent(checkedText(trackId), millisecondsOf(checkedBigint(at)), playback()),
			),
			OpenUri: method([{ name: 'Uri', type: 's' }], (uri) =>
				checked(openUriIntent(checkedText(uri)), 'This is no link to something that Spotify plays'),
			),
		},
		properties: {
			PlaybackStatus: told('PlaybackStatus'),
			LoopStatus: told('LoopStatus', (status) =>
				checked(loopIntent(checkedText(status)), 'It is “None”, “Track” or “Playlist”'),
			),
			Rate: {
				...constant('d', 1),
				emitsChange: 'true',
				// Other speeds than this one are not to be had, but zero is to pause.
				set: (rate) => performIfAny(rate === 0 ? { type: 'pause' } : null),
			},
			Shuffle: told('Shuffle', (shuffle) => ({ type: 'setShuffle', shuffle: shuffle === true })),
			Metadata: told('Metadata'),
			Volume: told('Volume', (volume) => checked(volumeIntent(volume), 'It is a number from 0 to 1')),
			Position: { type: 'x', get: position, emitsChange: 'false' },
			MinimumRate: constant('d', 1),
			MaximumRate: constant('d', 1),
			CanGoNext: told('CanGoNext'),
			CanGoPrevious: told('CanGoPrevious'),
			CanPlay: told('CanPlay'),
			CanPause: told('CanPause'),
			CanSeek: told('CanSeek'),
			CanControl: constant('b', true),
		},
		signals: { Seeked: [{ name: 'Position', type: 'x' }] },
	};
}

function checked<Present>(value: Present | null, message: string): Present {
	if (value === null) throw new CallRefusal('InvalidArgs', message);
	return value;
}

/** The signature of the call was compared, so that another type never gets here; the compiler cannot know. */
const checkedText = (value: Value | undefined): string =>
	checked(typeof value === 'string' ? value : null, 'It is a string');

const checkedBigint = (value: Value | undefined): bigint =>
	checked(typeof value === 'bigint' ? value : null, 'It is a number of microseconds');
