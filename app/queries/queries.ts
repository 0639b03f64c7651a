import type { Clock } from '../clock.ts';
import { attempt } from '../spotify/attempt.ts';
import { normaliseDevice } from '../spotify/normalise.ts';
import type { Spotify } from '../spotify/spotify.ts';
import { createCaches } from './cache.ts';
import type { Answer, Details, DeviceRow, List, ListPage } from './contract.ts';
import { createDetails } from './details.ts';
import { createHeads } from './heads.ts';
import { isAbout } from './keys.ts';
import { createListenerId } from './listener.ts';
import { createLists } from './lists/lists.ts';
import { createSaved } from './saved.ts';

/**
 * What the views show, as the app's own types. None of these rejects: what went wrong is in the answer. Answers are
 * kept for a while; who asks for what is on its way gets the same answer.
 */
export interface Queries {
	/** One page of a list, from 0. */
	getList(list: List, page: number): Promise<Answer<ListPage>>;
	/** The head of the page of anything with a URI. */
	getDetails(uri: string): Promise<Answer<Details>>;
	/** As they are now. */
	getDevices(): Promise<Answer<readonly DeviceRow[]>>;
	/** Whether each is liked, saved or followed, in the same order; false for what cannot be. */
	getSaved(uris: readonly string[]): Promise<Answer<readonly boolean[]>>;
	/** The next question about these URIs and lists goes to Spotify. */
	forget(stale: readonly (string | List)[]): void;
	/** Forgets everything, as when somebody else signs in. */
	clear(): void;
}

export function createQueries({ spotify, clock }: { spotify: Spotify; clock: Clock }): Queries {
	const caches = createCaches(clock);
	const heads = createHeads(spotify, caches);
	const listenerId = createListenerId(spotify, caches);
	const lists = createLists(spotify, caches, heads, listenerId);
	const saved = createSaved(spotify, caches);
	const readDetails = createDetails(spotify, caches, heads, saved, listenerId);
	const devices = caches.open<readonly DeviceRow[]>(1);

	async function readDevices(): Promise<readonly DeviceRow[]> {
		const found = await spotify.player.getAvailableDevices();
		return (found?.devices ?? []).map((device) => ({
			...normaliseDevice(device),
			isActive: device.is_active ?? false,
		}));
	}

	return {
		getList: (list, page) => attempt(lists.read(list, page)),
		getDetails: (uri) => attempt(readDetails(uri)),
		getDevices: () => attempt(devices.get('devices', 0, readDevices)),
		getSaved: (uris) => attempt(saved.check(uris)),
		forget: (stale) => caches.forget((key) => stale.some((what) => isAbout(what, key))),
		clear: () => caches.forget(() => true),
	};
}
