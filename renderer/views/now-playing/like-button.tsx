import type { ActivePlayback } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';

interface LikeButtonProps {
	readonly playback: ActivePlayback;
	readonly kind: 'track' | 'episode';
}

/** A plus that becomes a check, each with a short confirmation, as Spotify's design rules ask. */
export function LikeButton({ playback, kind }: LikeButtonProps) {
	const { messages, perform, say } = useModel();
	const words = messages.value.player;
	const isLiked = playback.liked === true;
	const names =
		kind === 'episode'
			? { like: words.likeEpisode, unlike: words.unlikeEpisode }
			: { like: words.like, unlike: words.unlike };

	async function toggle(): Promise<void> {
		const isDone = await perform({ type: isLiked ? 'unlike' : 'like' });
		if (isDone) say(confirmation(kind, !isLiked, words));
	}
	return (
		<IconButton
			icon={isLiked ? 'check' : 'plus'}
			name={isLiked ? names.unlike : names.like}
			lit={isLiked}
			look="like"
			disabled={playback.liked === null}
			onPress={() => void toggle()}
		/>
	);
}

function confirmation(
	kind: 'track' | 'episode',
	isLiked: boolean,
	words: Record<Confirmation, string>,
): string {
	if (kind === 'episode') return isLiked ? words.likedEpisode : words.unlikedEpisode;
	return isLiked ? words.liked : words.unliked;
}

type Confirmation = 'liked' | 'unliked' | 'likedEpisode' | 'unlikedEpisode';
