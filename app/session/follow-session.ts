import type { Cancel } from '../clock.ts';
import type { PlaybackCore } from '../playback/playback.ts';
import { SpotifyFailure } from '../problem.ts';
import type { PlayerSpotify } from '../spotify/spotify-by-purpose.ts';
import type { Views } from '../views/views.ts';
import type { Session } from './session.ts';

/** Lets player and views know who is signed in, and the session what they are called. */
export function followSession(parts: {
	readonly session: Session;
	readonly playback: Pick<PlaybackCore, 'setSignedIn'>;
	readonly views: Pick<Views, 'clear'>;
	readonly spotify: Pick<PlayerSpotify, 'users'>;
}): Cancel {
	const { session, playback, views, spotify } = parts;

	/** Once a sign-in: nothing else in the profile is of use. */
	async function readDisplayName(): Promise<void> {
		try {
			const profile = await spotify.users.getCurrentUserProfile();
			session.setDisplayName(profile?.display_name ?? null);
		} catch (error) {
			// Without a name Settings says "signed in", which is as true.
			if (!(error instanceof SpotifyFailure)) throw error;
		}
	}

	return session.state.subscribe((now, before) => {
		// Whoever signs in next may be somebody else, or come with another client id.
		if (now.kind !== before.kind) views.clear();
		// While a new sign-in is under way an old one goes on working.
		if (now.kind === 'signingIn') return;
		playback.setSignedIn(now.kind === 'signedIn');
		const isNew = now.kind === 'signedIn' && now.displayName === null;
		if (isNew && before.kind !== 'signedIn') void readDisplayName();
	});
}
