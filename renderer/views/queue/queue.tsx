import type { Playback } from '../../../app/state.ts';
import { artistLine, describePlayback } from '../../item.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { List } from '../../parts/list.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { Thumb } from '../../parts/thumb.tsx';
import { adopt } from '../../styles/adopt.ts';
import { queueList, useQueueInStep } from './in-step.ts';
import styles from './queue.css?inline';

adopt(styles);

/** What plays, and what comes next. While nothing plays Spotify has no queue to tell of, and is not asked. */
export function QueueView({ playback }: { playback: Playback }) {
	const { words } = useModel();
	return (
		<>
			<PageHeader title={words.nav.queue} />
			{playback.kind === 'idle' ? <NothingPlaying /> : <Queue playback={playback} />}
		</>
	);
}

function Queue({ playback }: { playback: Exclude<Playback, { kind: 'idle' }> }) {
	const { words } = useModel();
	useQueueInStep(playback);
	return (
		<Scroller>
			<h2 class="queue-part">{words.list.nowPlaying}</h2>
			<Current playback={playback} />
			<h2 class="queue-part">{words.queue.next}</h2>
			<List list={queueList} name={words.queue.next} empty={words.list.emptyQueue} />
		</Scroller>
	);
}

/** Like a row of the list, but with nothing to press: it plays already. */
function Current({ playback }: { playback: Playback }) {
	const { words } = useModel();
	const details = describePlayback(playback, words);
	const by = details.hint ?? artistLine(details);
	return (
		<div class="line queue-current">
			<Thumb cover={details.cover} />
			<div class="media-words">
				<p class="cut" dir="auto" title={details.title.name}>
					{details.title.name}
				</p>
				<p class="media-by hint cut" dir="auto" title={by}>
					{playback.kind === 'active' && playback.isPlaying && (
						<span class="media-playing">
							<Icon name="playing" />
						</span>
					)}
					{by}
				</p>
			</div>
		</div>
	);
}

function NothingPlaying() {
	const { words, router } = useModel();
	return (
		<div class="list-empty">
			<p>{words.queue.nothingPlaying}</p>
			<Button onPress={() => router.open({ view: 'shelf', shelf: 'recentlyPlayed' })}>
				{words.shelf.recentlyPlayed}
			</Button>
		</div>
	);
}
