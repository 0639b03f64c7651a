/** The URI that a pasted link or URI of Spotify's stands for; null for any other text. */
export function linkIn(text: string): string | null {
	const [, type, id] = linkPattern.exec(text.trim()) ?? [];
	return type && id ? `spotify:${type}:${id}` : null;
}

/** Whether it is a link at all, which nobody means as words to search for. */
export const isLink = (text: string): boolean => /^(?:https?:\/\/|spotify:)/i.test(text);

/**
 * As they are copied in Spotify's apps: translated pages say so, embedded players and the owners of playlists are
 * named in old ones, and what is behind a question mark counts visits.
 */
const linkPattern =
	/^(?:spotify:|https?:\/\/open\.spotify\.com\/(?:intl-[a-z-]+\/)?(?:embed\/)?)(?:user[:/][^:/]+[:/](?=playlist))?(track|album|artist|playlist|show|episode|audiobook|chapter)[:/]([0-9A-Za-z]{22})(?:\?[^\s]*)?$/;
