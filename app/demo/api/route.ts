import type { Incoming } from '../http/incoming.ts';
import type { Reply } from '../http/reply.ts';
import type { PathParameters } from '../http/route-pattern.ts';
import type { World } from './world.ts';

/** An authorised request for one operation. */
export interface Call extends Incoming {
	readonly parameters: PathParameters;
	/** Scopes of the token. */
	readonly scopes: ReadonlySet<string>;
}

/** One operation of the Web API, under the name it has in Spotify's schema. */
export interface Route {
	readonly id: string;
	/** Method and path, such as `GET /albums/{id}`, below `/v1`. */
	readonly on: string;
	/** All of them are needed. */
	readonly scopes: readonly string[];
	/** Removed or renamed for apps in development mode: 403, whatever the scopes. */
	readonly closedInDevelopmentMode?: true;
	readonly handle: (call: Call, world: World) => Reply;
}
