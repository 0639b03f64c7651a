import type { Ports } from '../ports.ts';
import type { SettingsStore } from '../settings/settings.ts';
import { type ClosedEndpoints, createClosedEndpoints } from './access/closed-endpoints.ts';
import { createFunnel, type Funnel, type FunnelOptions } from './funnel.ts';
import { createLedger, type Ledger } from './ledger/ledger.ts';
import { createLimits, type Limits } from './limits.ts';

/** The one way to Spotify, with all that it remembers from one start to the next. */
export interface Client {
	readonly funnel: Funnel;
	readonly ledger: Ledger;
	readonly limits: Limits;
	readonly closed: ClosedEndpoints;
	/** The clocks by which they count stand still meanwhile. */
	setAsleep(asleep: boolean): void;
}

export function createClient(
	{ clock, documents, ledgerFile, spotify }: Pick<Ports, 'clock' | 'documents' | 'ledgerFile' | 'spotify'>,
	{ tokens, settings }: Pick<FunnelOptions, 'tokens'> & { readonly settings: SettingsStore },
): Client {
	const limits = createLimits({ document: documents.limits, clock });
	const ledger = createLedger({ file: ledgerFile, clock, ceiling: () => settings.get().requestCeiling });
	const closed = createClosedEndpoints({
		document: documents.access,
		clock,
		clientId: () => settings.get().clientId,
	});
	return {
		funnel: createFunnel({ apiUrl: spotify.apiUrl, tokens, clock, limits, ledger, closed }),
		ledger,
		limits,
		closed,
		setAsleep(asleep) {
			ledger.setAsleep(asleep);
			limits.setAsleep(asleep);
		},
	};
}
