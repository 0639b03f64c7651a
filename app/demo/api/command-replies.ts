import { empty, type Reply, text } from '../http/reply.ts';
import { createRandom } from '../random.ts';

/**
 * What a player command answers with: 204, or 200 with a few random characters in place of JSON.
 * https://github.com/spotify/spotify-web-api-ts-sdk/issues/127
 */
export function createCommandReplies(randomBodies: boolean, seed: number): () => Reply {
	const random = createRandom(seed);
	return () => (randomBodies ? text(200, `${random().toString(36).slice(2, 10)}==`) : empty(204));
}
