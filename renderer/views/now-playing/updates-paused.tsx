import { phrase } from '../../../app/messages/phrase.ts';
import { formatClockTime } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { useBudget } from '../../use-budget.ts';

/** The day's requests run out slowly, and come back as slowly. */
const REFRESH_MS = 60_000;

/** Why the song may be an old one: Baton's own limit for the day leaves requests to the person only. */
export function UpdatesPaused() {
	const { words, clock, router } = useModel();
	const budget = useBudget(REFRESH_MS);
	if (budget?.leftForReads !== 0 || budget.nextFreedAt === null) return null;
	const until = formatClockTime(budget.nextFreedAt, clock.now(), words.language);
	return (
		<Message text={phrase(words, 'budget', 'commandsOnly', { until })}>
			<Button kind="plain" onPress={() => router.open({ view: 'settings' })}>
				{words.settings.title}
			</Button>
		</Message>
	);
}
