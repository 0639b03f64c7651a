import { SpotifyFailure } from '../problem.ts';
import type { Spotify } from '../spotify/spotify.ts';
import type { SpotifyLink } from '../spotify/uri.ts';
import { pageAgeMs } from './ages.ts';
import type { Caches } from './cache.ts';
import type { Kind } from './contract.ts';
import { type Head, headReaders } from './head-readers.ts';

/** Of what a person has opened lately. */
const MOST_HEADS = 60;

export interface Heads {
	/** Rejects with `SpotifyFailure`. */
	read(link: SpotifyLink & { readonly type: Kind }): Promise<Head>;
}

export function createHeads(spotify: Spotify, caches: Caches): Heads {
	const heads = caches.open<Head>(MOST_HEADS);
	return {
		read: (link) =>
			heads.get(link.uri, pageAgeMs(link.type), async () => {
				const head = await headReaders[link.type](spotify, link);
				if (head === null) throw new SpotifyFailure({ kind: 'notFound' });
				return head;
			}),
	};
}
