/**
 * The app's registered redirect URI is `http://127.0.0.1/callback`: of a loopback literal registered without a
 * port, any port will do, and everything else must match to the letter.
 * https://developer.spotify.com/documentation/web-api/concepts/redirect_uri
 */
export function isRegisteredRedirectUri(redirectUri: string): boolean {
	const port = /^http:\/\/127\.0\.0\.1:(\d{1,5})\/callback$/.exec(redirectUri)?.[1];
	return port !== undefined && Number(port) > 0 && Number(port) <= 65_535;
}
