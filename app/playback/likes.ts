import type { Spotify } from '../spotify/spotify.ts';
import { type Attempt, attempt, failed } from './attempt.ts';

/** Looks up whether items are in the listener's library. */
export interface Likes {
	/** Asks, or waits for the same question that is under way. Never rejects. */
	check(uri: string): Promise<Attempt<boolean>>;
}

export function createLikes(parts: {
	readonly library: Spotify['library'];
	readonly learned: (uri: string, liked: boolean) => void;
}): Likes {
	const { library, learned } = parts;
	const underWay = new Map<string, Promise<Attempt<boolean>>>();

	async function ask(uri: string): Promise<Attempt<boolean>> {
		const answer = await attempt(library.checkLibraryItems({ uris: [uri] }));
		underWay.delete(uri);
		if (!answer.ok) return answer;
		const liked = answer.value?.[0];
		if (liked === undefined) return failed({ kind: 'server', status: 200 });
		learned(uri, liked);
		return { ok: true, value: liked };
	}

	return {
		check(uri) {
			const asked = underWay.get(uri) ?? ask(uri);
			underWay.set(uri, asked);
			return asked;
		},
	};
}
