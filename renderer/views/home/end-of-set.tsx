import { useWords } from '../../model.ts';
import { SpotifyLink, spotifyUrl } from '../../parts/spotify-link.tsx';

/**
 * Below a set, of which Spotify allows to show twenty: the way to the rest.
 * https://developer.spotify.com/documentation/design
 */
export const EndOfSet = () => (
	<footer class="end-of-set">
		<SpotifyLink url={spotifyUrl} look="attribution">
			{useWords().player.openInSpotify}
		</SpotifyLink>
	</footer>
);
