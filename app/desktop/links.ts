import { shell } from 'electron';
import { accountsLink, spotifyLink } from './safe-links.ts';

/** Opens a page of Spotify in the browser; false when it is none, or when there is no browser. */
export async function openSpotifyLink(url: string): Promise<boolean> {
	const link = spotifyLink(url);
	if (!link) return false;
	return shell.openExternal(link).then(
		() => true,
		() => false,
	);
}

/** Opens sign-in pages of this one accounts service. Rejects for any other address, and when there is no browser. */
export function signInBrowser(accountsUrl: string): (url: string) => Promise<void> {
	return async (url) => {
		const link = accountsLink(url, accountsUrl);
		// Without the address: its query belongs to one sign-in.
		if (!link) throw new Error('Not a page of the accounts service');
		await shell.openExternal(link);
	};
}
