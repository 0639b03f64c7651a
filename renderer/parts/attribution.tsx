import { useModel } from '../model.ts';
import { SpotifyIcon } from './spotify-icon.tsx';
import { SpotifyLink } from './spotify-link.tsx';

const spotifyUrl = 'https://open.spotify.com/';

/** Whose music it is, with the way to what plays, or to Spotify itself. */
export function Attribution({ itemUrl }: { itemUrl: string | null }) {
	const { messages } = useModel();
	return (
		<SpotifyLink url={itemUrl ?? spotifyUrl} look="attribution">
			<SpotifyIcon />
			<span>{messages.value.player.openInSpotify}</span>
		</SpotifyLink>
	);
}
