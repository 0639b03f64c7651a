/**
 * Where the funnel gets its bearer token from. Both calls reject with a `SpotifyFailure`: `signedOut` when
 * the person has to sign in again, otherwise whatever kept the accounts service from answering.
 */
export interface TokenSource {
	/** A token that is good for a while yet; renews an ageing one first. */
	accessToken(): Promise<string>;
	/**
	 * For a token that the Web API refused although it looked good. Single flight: callers that come with the
	 * same rejected token share one refresh, and one that comes late gets the token that replaced it.
	 */
	renew(rejected: string): Promise<string>;
}
