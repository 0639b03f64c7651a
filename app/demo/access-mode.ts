/** What Spotify has granted to an app: everything, or what one in development mode is left with since February 2026. */
export const accessModes = ['extended', 'development-2026'] as const;

/** https://developer.spotify.com/documentation/web-api/concepts/quota-modes */
export type AccessMode = (typeof accessModes)[number];
