import { attempt } from '../spotify/attempt.ts';
import type { Spotify } from '../spotify/spotify.ts';
import { checkedLink } from '../spotify/uri.ts';
import { FEATURES_AGE_MS } from './ages.ts';
import type { Caches } from './cache.ts';
import { type Details, kinds, type TrackFeatures } from './contract.ts';
import { trackFeatures } from './features.ts';
import type { Heads } from './heads.ts';
import type { ReadListenerId } from './listener.ts';
import type { Saved } from './saved.ts';

const MOST_FEATURES = 100;

/** The head of the page of anything. Rejects with `SpotifyFailure`. */
export type ReadDetails = (uri: string) => Promise<Details>;

/** What is less than the thing itself may be missing: whether it is saved, how it sounds, and who is asking. */
export function createDetails(
	spotify: Spotify,
	caches: Caches,
	heads: Heads,
	saved: Saved,
	listenerId: ReadListenerId,
): ReadDetails {
	const features = caches.open<TrackFeatures | null>(MOST_FEATURES);

	const featuresOf = (id: string): Promise<TrackFeatures | null> =>
		features.get(id, FEATURES_AGE_MS, async () => {
			const wire = await spotify.tracks.getAudioFeatures({ id });
			return wire && trackFeatures(wire);
		});

	const isSaved = async (uri: string): Promise<boolean | null> => (await saved.check([uri]))[0] ?? null;

	return async (given) => {
		const { type, id, uri } = checkedLink(given, kinds);
		const [{ details, ownerId }, known, sound, ownId] = await Promise.all([
			heads.read({ type, id, uri }),
			type === 'chapter' ? null : orNull(isSaved(uri)),
			type === 'track' ? orNull(featuresOf(id)) : null,
			type === 'playlist' ? orNull(listenerId()) : null,
		]);
		const isOwn = ownerId !== null && ownerId === ownId;
		return {
			...details,
			isSaved: known,
			features: sound,
			playlist: details.playlist && { ...details.playlist, isOwn },
		};
	};
}

async function orNull<T>(call: Promise<T>): Promise<T | null> {
	const result = await attempt(call);
	return result.ok ? result.value : null;
}
