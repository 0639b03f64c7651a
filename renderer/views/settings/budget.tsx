import { phrase } from '../../../app/messages/phrase.ts';
import { formatClockTime } from '../../format.ts';
import { useModel } from '../../model.ts';
import { Choice } from '../../parts/choice.tsx';
import { adopt } from '../../styles/adopt.ts';
import styles from '../../styles/budget.css?inline';
import { useBudget } from '../../use-budget.ts';
import { BudgetChart } from './budget-chart.tsx';
import { offered } from './offered.ts';
import { Section } from './section.tsx';

adopt(styles);

const REFRESH_MS = 10_000;
const CEILINGS = [500, 1_000, 2_000];

/** What was spent and is left of the day's requests, and how many there may be. Nothing until that is known. */
export function Budget({ chosenCeiling }: { chosenCeiling: number }) {
	const { words, clock, attempt, bridge } = useModel();
	const budget = useBudget(REFRESH_MS, chosenCeiling);
	if (!budget) return null;
	const { spentToday, ceiling, left, leftForReads, nextFreedAt, hours, isComplete } = budget;
	return (
		<Section title={words.budget.title} hint={words.budget.hint}>
			<div class="budget">
				<p>
					<span>{phrase(words, 'budget', 'spent', { spent: spentToday, ceiling })}</span>
					<span class="quiet">{phrase(words, 'budget', 'left', { left })}</span>
				</p>
				<BudgetChart hours={hours} />
				{leftForReads === 0 && nextFreedAt !== null && (
					<p class="hint">
						{phrase(words, 'budget', 'commandsOnly', {
							until: formatClockTime(nextFreedAt, clock.now(), words.language),
						})}
					</p>
				)}
				{ceiling < chosenCeiling && <p class="hint">{words.budget.learned}</p>}
				{!isComplete && <p class="hint">{words.budget.incomplete}</p>}
			</div>
			<Choice
				name={words.budget.ceiling}
				value={chosenCeiling}
				options={offered(CEILINGS, chosenCeiling).map((count) => [
					count,
					count.toLocaleString(words.language),
				])}
				onChange={(requestCeiling) => attempt(bridge.changeSettings({ requestCeiling }))}
			/>
		</Section>
	);
}
