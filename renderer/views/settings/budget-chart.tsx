import type { BudgetView } from '../../../app/budget.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import { purposes } from '../../../app/spotify/ledger/purpose.ts';
import { useWords } from '../../model.ts';

/** A bar for each hour, stacked by what the requests were for, and the sum of each kind. */
export function BudgetChart({ hours }: Pick<BudgetView, 'hours'>) {
	const words = useWords();
	const most = Math.max(...hours.map((hour) => hour.command + hour.popover + hour.background));
	const summary = phrase(words, 'budget', 'chart', { most });
	return (
		<>
			<div role="img" aria-label={summary}>
				<div class="bars">
					{hours.map((hour) => (
						<span key={hour.beganAt}>
							{purposes.map(
								(purpose) =>
									hour[purpose] > 0 && (
										<i key={purpose} class={purpose} style={{ height: `${(hour[purpose] / most) * 100}%` }} />
									),
							)}
						</span>
					))}
				</div>
				<p class="hint">{summary}</p>
			</div>
			<p class="hint">
				{purposes.map((purpose) => (
					<span key={purpose}>
						<i class={purpose} />{' '}
						{phrase(words, 'budget', purpose, {
							count: hours.reduce((sum, hour) => sum + hour[purpose], 0),
						})}
					</span>
				))}
			</p>
		</>
	);
}
