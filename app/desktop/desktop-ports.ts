import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import type { Clock } from '../clock.ts';
import { memoryDocument } from '../memory-document.ts';
import type { Language } from '../messages/language.ts';
import type { HotkeyRegistrar, Ports } from '../ports.ts';
import type { Service } from '../service.ts';
import { openLedgerFile } from '../spotify/ledger/ledger-file.ts';
import { memoryLedgerFile } from '../spotify/ledger/memory-ledger-file.ts';
import { openDocument } from './documents.ts';
import { signInBrowser } from './links.ts';
import { electronSealer } from './sealer.ts';

/** What the core gets from Electron. Of the demo, only the settings are kept. */
export function desktopPorts(
	service: Service,
	clock: Clock,
	systemLanguage: Language,
	hotkeys: HotkeyRegistrar,
): Omit<Ports, 'localSignal' | 'setLoginItem'> {
	const { demo, addresses } = service;
	const folder = app.getPath('userData');
	const inDemo = demo !== null;
	const browser = signInBrowser(addresses.accountsUrl);
	return {
		platform: process.platform,
		clock,
		randomBytes,
		spotify: addresses,
		demo: inDemo,
		registeredClientId: demo?.clientId ?? null,
		documents: {
			settings: openDocument('settings', folder, clock),
			session: demo
				? memoryDocument(demo.entrance.kind === 'stored' ? demo.entrance.session : {})
				: openDocument('session', folder, clock),
			limits: inDemo ? memoryDocument() : openDocument('limits', folder, clock),
			access: inDemo ? memoryDocument() : openDocument('access', folder, clock),
		},
		ledgerFile: inDemo ? memoryLedgerFile() : openLedgerFile(join(folder, 'requests.log')),
		sealer: electronSealer(process.platform),
		hotkeys,
		callbackPort: 0,
		systemLanguage,
		openInBrowser:
			demo?.entrance.kind === 'signIn' && demo.entrance.answerConsent
				? firstThen(demo.entrance.answerConsent, browser)
				: browser,
	};
}

/** The demo's own first sign-in needs nobody; whoever signs out of it sees the consent page. */
function firstThen<Argument>(
	first: (argument: Argument) => Promise<void>,
	then: (argument: Argument) => Promise<void>,
) {
	let next = first;
	return (argument: Argument): Promise<void> => {
		const open = next;
		next = then;
		return open(argument);
	};
}
