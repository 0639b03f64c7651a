import { type Attempt, attempt, failed } from '../spotify/attempt.ts';
import type { Purpose } from '../spotify/ledger/purpose.ts';
import type { SpotifyByPurpose } from '../spotify/spotify-by-purpose.ts';

/** Looks up whether items are in the listener's library. */
export interface Likes {
	/** Asks, or waits for the same question that is under way. Never rejects. */
	check(purpose: Purpose, uri: string): Promise<Attempt<boolean>>;
}

export function createLikes(parts: {
	readonly spotify: SpotifyByPurpose;
	readonly learned: (uri: string, liked: boolean) => void;
}): Likes {
	const { spotify, learned } = parts;
	const underWay = new Map<string, Promise<Attempt<boolean>>>();

	async function ask(purpose: Purpose, uri: string): Promise<Attempt<boolean>> {
		const answer = await attempt(spotify[purpose].library.checkLibraryItems({ uris: [uri] }));
		underWay.delete(uri);
		if (!answer.ok) return answer;
		const liked = answer.value?.[0];
		if (liked === undefined) return failed({ kind: 'server', status: 200 });
		learned(uri, liked);
		return { ok: true, value: liked };
	}

	return {
		check(purpose, uri) {
			const asked = underWay.get(uri) ?? ask(purpose, uri);
			underWay.set(uri, asked);
			return asked;
		},
	};
}
