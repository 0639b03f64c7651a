import { invalid } from './invalid.ts';

/** What a playlist says of itself. */
export interface PlaylistDetails {
	name?: string;
	/** Shows in the profile of its owner; says nothing about who may open it. */
	public?: boolean;
	/** Lets others change it, which Spotify allows for what is not `public` only. */
	collaborative?: boolean;
	description?: string;
}

const LONGEST_NAME = 100;
const LONGEST_DESCRIPTION = 300;

/** The details of a new playlist, which is public unless something else is said. Throws `SpotifyFailure`. */
export function checkedNewPlaylist<T extends PlaylistDetails & { name: string }>(details: T): T {
	if (details.collaborative && details.public !== false) throw invalid('excludeEachOther');
	return checked(details);
}

/** Those that are to change, the others staying as they are. Throws `SpotifyFailure`, also where none is. */
export function checkedChange(details: PlaylistDetails): PlaylistDetails {
	if (Object.values(details).every((value) => value === undefined)) throw invalid('empty');
	if (details.collaborative && details.public) throw invalid('excludeEachOther');
	return checked(details);
}

function checked<T extends PlaylistDetails>(details: T): T {
	const { name, description = '' } = details;
	if (name?.trim() === '') throw invalid('empty');
	if ((name?.length ?? 0) > LONGEST_NAME || description.length > LONGEST_DESCRIPTION)
		throw invalid('tooLong');
	return details;
}
