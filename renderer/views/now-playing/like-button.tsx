import { isLikable } from '../../../app/playback/identity.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { IntentButton } from '../../parts/intent-button.tsx';

/** A plus that becomes a check, each with a short confirmation, as Spotify's design rules ask. */
export function LikeButton({ playback: { item, liked } }: { playback: ActivePlayback }) {
	if (!isLikable(item)) return null;
	const words = liked ? likedWords[item.kind] : otherWords[item.kind];
	return (
		<IntentButton
			{...words}
			intent={{ type: liked ? 'unlike' : 'like' }}
			icon={liked ? 'check' : 'plus'}
			lit={liked === true}
			look="like"
			disabled={liked === null}
		/>
	);
}

const likedWords = {
	track: { name: 'unlike', confirmation: 'unliked' },
	episode: { name: 'unlikeEpisode', confirmation: 'unlikedEpisode' },
} as const;

const otherWords = {
	track: { name: 'like', confirmation: 'liked' },
	episode: { name: 'likeEpisode', confirmation: 'likedEpisode' },
} as const;
