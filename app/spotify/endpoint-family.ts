/** The categories of the Web API's reference. Endpoints of one family draw on one quota, as far as is known. */
export const endpointFamilies = [
	'albums',
	'artists',
	'audiobooks',
	'browse',
	'chapters',
	'episodes',
	'follow',
	'library',
	'markets',
	'personalization',
	'player',
	'playlists',
	'search',
	'shows',
	'tracks',
	'users',
] as const;

export type EndpointFamily = (typeof endpointFamilies)[number];
