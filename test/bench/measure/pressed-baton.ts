import { type Baton, createBaton } from '../../../app/baton.ts';
import type { Clock } from '../../../app/clock.ts';
import { agreeToConsent } from '../../../app/demo/visitor.ts';
import type { Accelerator, HotkeyAction } from '../../../app/hotkeys/actions.ts';
import { memoryDocument } from '../../../app/memory-document.ts';
import { type LocalSignal, noLocalSignal } from '../../../app/playback/signals/local-signal.ts';
import type { SpotifyAddresses } from '../../../app/ports.ts';
import { memoryLedgerFile } from '../../../app/spotify/ledger/memory-ledger-file.ts';
import type { AppState } from '../../../app/state.ts';
import { createKeySealer } from '../../support/key-sealer.ts';
import { createPressableKeys, KEYS_OF } from './pressable-keys.ts';

/** The whole app without a desktop, on its way to being signed in at the embedded Spotify. */
export interface PressedBaton {
	readonly baton: Baton;
	press(action: HotkeyAction): void;
	pressKey(accelerator: Accelerator): void;
	/** Settles once it knows what is playing. */
	readonly playing: Promise<void>;
}

/** No sign-in here has to be hard to guess, and each run shall be like the last. */
const fixedBytes = (size: number): Uint8Array => new Uint8Array(size).fill(7);

export function startPressedBaton(options: {
	readonly clock: Clock;
	readonly addresses: SpotifyAddresses;
	readonly clientId: string;
	readonly localSignal?: LocalSignal;
}): PressedBaton {
	const { clock, addresses, clientId, localSignal = noLocalSignal } = options;
	const keys = createPressableKeys();
	const baton = createBaton({
		platform: KEYS_OF,
		clock,
		randomBytes: fixedBytes,
		spotify: addresses,
		demo: false,
		registeredClientId: clientId,
		documents: {
			settings: memoryDocument(),
			session: memoryDocument(),
			limits: memoryDocument(),
			access: memoryDocument(),
		},
		ledgerFile: memoryLedgerFile(),
		localSignal,
		sealer: createKeySealer(),
		hotkeys: keys.registrar,
		callbackPort: 0,
		systemLanguage: 'en',
		openInBrowser: agreeToConsent,
		setLoginItem() {},
	});
	const playing = reaches(baton, ({ playback }) => playback.kind === 'active');
	void baton.start().then(() => baton.signIn(clientId));
	return { baton, press: keys.press, pressKey: keys.pressKey, playing };
}

function reaches(baton: Baton, isThere: (state: AppState) => boolean): Promise<void> {
	return new Promise((resolve) => {
		const cancel = baton.state.subscribe((state) => {
			if (!isThere(state)) return;
			cancel();
			resolve();
		});
	});
}
