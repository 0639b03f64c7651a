export const CALLBACK_HOST = '127.0.0.1';
export const CALLBACK_PATH = '/callback';

/**
 * What has to be registered for the app. Spotify lets a loopback address get its port at run time.
 * https://developer.spotify.com/documentation/web-api/concepts/redirect_uri
 */
export const REDIRECT_URI = `http://${CALLBACK_HOST}${CALLBACK_PATH}`;

/** The redirect URI of one sign-in, with the port that its listener has. */
export const redirectUriOn = (port: number): string => `http://${CALLBACK_HOST}:${port}${CALLBACK_PATH}`;
