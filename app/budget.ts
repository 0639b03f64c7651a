import type { Budget } from './spotify/ledger/budget.ts';
import type { HourOfRequests } from './spotify/ledger/history.ts';

/** The day's requests, for people to look at. */
export interface BudgetView extends Budget {
	/** The last 24 hours, oldest first. */
	readonly hours: readonly HourOfRequests[];
	/** False where more may have been sent than is counted. */
	readonly isComplete: boolean;
}
