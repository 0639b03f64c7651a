import { phrase } from '../../../app/messages/phrase.ts';
import type { ActivePlayback } from '../../../app/state.ts';
import { useModel } from '../../model.ts';
import { queueReadOf, upNext } from '../../queue-read.ts';

/** The song after this one, where the queue was read. It has its room all the time, so that nothing moves for it. */
export function UpNext({ playback }: { playback: ActivePlayback }) {
	const model = useModel();
	const next = upNext(queueReadOf(model).value, playback);
	if (!next) return null;
	const text = phrase(model.words, 'queue', 'upNext', { title: next.title });
	return (
		<p class="up-next cut" dir="auto" title={text}>
			{text}
		</p>
	);
}
