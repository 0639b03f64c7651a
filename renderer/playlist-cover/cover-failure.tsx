import type { Problem } from '../../app/problem.ts';
import { useModel } from '../model.ts';
import { Button } from '../parts/button.tsx';
import { Message } from '../parts/message.tsx';
import type { PictureProblem } from './picture-check.ts';

interface CoverFailureProps {
	readonly why: Problem | PictureProblem;
	readonly onDismiss: () => void;
}

/** Why a playlist did not get its picture, and what helps. */
export function CoverFailure({ why, onDismiss }: CoverFailureProps) {
	const { bridge, snapshot, words, explain } = useModel();
	const clientId = snapshot.value?.state.settings.clientId;
	return (
		<Message isFailure text={isOfFile(why) ? words.playlistCover[why] : textOf(why)} onDismiss={onDismiss}>
			{clientId && needsSignIn(why) && (
				<Button kind="plain" onPress={() => bridge.signIn({ clientId })}>
					{words.welcome.signInAgain}
				</Button>
			)}
		</Message>
	);

	function textOf(problem: Problem): string {
		// Elsewhere that would be a fault of Baton's. Here Spotify cannot use the picture.
		return problem.kind === 'badRequest' ? words.playlistCover.notAccepted : explain(problem);
	}
}

const isOfFile = (why: Problem | PictureProblem): why is PictureProblem => typeof why === 'string';

/** Who signed in before Baton asked for the scope of pictures has to agree to it first. */
const needsSignIn = (why: Problem | PictureProblem): boolean =>
	!isOfFile(why) && (why.kind === 'signedOut' || (why.kind === 'forbidden' && why.why === 'missingScope'));
