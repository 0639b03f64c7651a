import type { Details } from '../../../app/queries/contract.ts';
import { isPlayedItself, playFromStart } from '../../doing.ts';
import { useModel } from '../../model.ts';
import { IconButton } from '../../parts/button.tsx';

interface PlayButtonProps {
	readonly details: Details;
	readonly onPlay: (() => unknown) | null | undefined;
}

/** Plays what the page is about; pauses and goes on while that is what plays. */
export function PlayButton({ details, onPlay }: PlayButtonProps) {
	const model = useModel();
	const { words, snapshot, playingUri, contextUri, perform } = model;
	const { uri } = details;
	const playback = snapshot.value?.state.playback;
	const isCurrent = playingUri.value === uri || contextUri.value === uri;
	const isPlaying = isCurrent && playback?.kind === 'active' && playback.isPlaying;

	function play(): unknown {
		if (isCurrent) return perform({ type: isPlaying ? 'pause' : 'play' });
		if (onPlay) return onPlay();
		return isPlayedItself(details)
			? perform({ type: 'playItems', uris: [uri], startUri: null })
			: playFromStart(model, uri);
	}

	const action = isPlaying ? 'pause' : 'play';
	return (
		<IconButton
			id="page-play"
			icon={action}
			name={words.player[action]}
			look="main"
			disabled={!isCurrent && (!details.isPlayable || onPlay === null)}
			onPress={play}
		/>
	);
}
