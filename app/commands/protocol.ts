/**
 * What goes over the socket: one line of JSON from the shell, one line back, and it is over. A shell of another
 * version is told so.
 */
export const PROTOCOL_VERSION = 1;

/** A link with everything that apps append to it, several times over. */
export const MOST_REQUEST_BYTES = 8_192;
export const MOST_ANSWER_BYTES = 65_536;

/** The words of a command line, options left out: they are read by the Baton that runs. */
export interface Request {
	readonly version: typeof PROTOCOL_VERSION;
	readonly words: readonly string[];
}

/** A value as JSON writes it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export type Answer =
	| {
			readonly ok: true;
			/** For people; may have several lines, or none. */
			readonly text: string;
			/** For programs; documented where it is made. */
			readonly data?: Json;
	  }
	| {
			readonly ok: false;
			/**
			 * `failed`: Spotify or Baton could not, and `text` is the problem's. `usage`: the words make no sense.
			 * `malformed`: the line was no request. `version`: of another Baton.
			 */
			readonly code: 'failed' | 'usage' | 'malformed' | 'version';
			readonly text: string;
	  };

export const lineOf = (message: Request | Answer): string => `${JSON.stringify(message)}\n`;
