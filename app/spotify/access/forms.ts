/**
 * Which operation of today's Web API does what an older one did. Apps in development mode since February 2026 are
 * refused the older form; apps with an extended quota may have both.
 * https://developer.spotify.com/documentation/web-api/tutorials/february-2026-migration-guide
 */
export const newerForms = {
	getMultipleAlbums: 'getAlbum',
	getMultipleArtists: 'getArtist',
	getMultipleAudiobooks: 'getAudiobook',
	getMultipleEpisodes: 'getEpisode',
	getMultipleShows: 'getShow',
	getSeveralChapters: 'getChapter',
	getSeveralTracks: 'getTrack',

	saveAlbums: 'saveLibraryItems',
	saveAudiobooks: 'saveLibraryItems',
	saveEpisodes: 'saveLibraryItems',
	saveShows: 'saveLibraryItems',
	saveTracks: 'saveLibraryItems',
	followArtistsOrUsers: 'saveLibraryItems',
	followPlaylist: 'saveLibraryItems',

	removeSavedAlbums: 'removeLibraryItems',
	removeSavedAudiobooks: 'removeLibraryItems',
	removeSavedEpisodes: 'removeLibraryItems',
	removeSavedShows: 'removeLibraryItems',
	removeSavedTracks: 'removeLibraryItems',
	unfollowArtistsOrUsers: 'removeLibraryItems',
	unfollowPlaylist: 'removeLibraryItems',

	checkSavedAlbums: 'checkLibraryItems',
	checkSavedAudiobooks: 'checkLibraryItems',
	checkSavedEpisodes: 'checkLibraryItems',
	checkSavedShows: 'checkLibraryItems',
	checkSavedTracks: 'checkLibraryItems',
	checkFollowingArtistsOrUsers: 'checkLibraryItems',
	checkUsersFollowPlaylist: 'checkLibraryItems',

	getPlaylistTracks: 'getPlaylistItems',
	addPlaylistTracks: 'addPlaylistItems',
	updatePlaylistTracks: 'updatePlaylistItems',
	removePlaylistTracks: 'removePlaylistItems',
	createPlaylistForUser: 'createPlaylist',
	getUserPlaylists: 'getMyPlaylists',
	getUserProfile: 'getCurrentUserProfile',
} as const;

export type OlderForm = keyof typeof newerForms;

export type NewerFormOf<Older extends OlderForm> = (typeof newerForms)[Older];

/** What apps in development mode are refused without a substitute. */
export const withoutSubstitute = [
	'getArtistRelatedArtists',
	'getArtistTopTracks',
	'getAudioAnalysis',
	'getSeveralAudioFeatures',
	'getAudioFeatures',
	'getCategories',
	'getCategory',
	'getCategoryPlaylists',
	'getFeaturedPlaylists',
	'getNewReleases',
	'getRecommendations',
	'getRecommendationGenres',
	'getAvailableMarkets',
] as const;

const closable: ReadonlySet<string> = new Set([...Object.keys(newerForms), ...withoutSubstitute]);

/** Whether there are apps that Spotify refuses this endpoint. All others are open to everybody. */
export const mayBeClosed = (endpoint: string): boolean => closable.has(endpoint);
