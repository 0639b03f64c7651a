import type { SignInStart } from '../bridge/contract.ts';
import type { Messages } from '../messages/en.ts';
import type { Ports } from '../ports.ts';
import { clientIdPattern } from '../settings/client-id.ts';
import type { Settings } from '../settings/schema.ts';
import type { Notice, SessionState, SignedOutReason } from '../state.ts';
import { createStore, type Readable } from '../store.ts';
import { createAccounts } from './accounts.ts';
import { consentEndsAt, isConsentAgeing } from './consent.ts';
import type { Credentials } from './credentials.ts';
import type { SignInPorts } from './sign-in.ts';
import type { TokenSource } from './token-source.ts';
import { createTokens } from './tokens.ts';
import { createVault, type Stored } from './vault.ts';

/** Who is signed in, and the way there and back. */
export interface Session {
	/** `signingIn` also while the old sign-in goes on working, until the new one replaces it. */
	readonly state: Readable<SessionState>;
	/** `sessionReset`, `noKeyring` and `consentAgeing`, each for as long as it holds. */
	readonly notices: Readable<readonly Notice[]>;
	readonly tokens: TokenSource;
	/** Takes up the stored sign-in. Asks nothing of Spotify. */
	restore(): Promise<void>;
	/** Opens the consent page in the browser; what comes of it shows in the state. */
	signIn(clientId: string): SignInStart;
	cancelSignIn(): void;
	/** Forgets the tokens, here and on disk. Throws when the file cannot be written. */
	signOut(): void;
	/** From the profile, once it was read. */
	setDisplayName(name: string | null): void;
	/** To be called when the person has chosen where tokens are kept. */
	tokenStorageChanged(): Promise<void>;
	/** Ends a sign-in that is under way. */
	dispose(): void;
}

type SessionPorts = SignInPorts & Pick<Ports, 'documents' | 'sealer'>;

interface Held extends Stored {
	readonly credentials: Credentials;
}

export function createSession(
	ports: SessionPorts,
	options: { settings: Readable<Settings>; messages: () => Messages },
): Session {
	const { clock, documents, sealer, spotify } = ports;
	const accounts = createAccounts(spotify.accountsUrl, clock);
	const vault = createVault(documents.session, sealer, () => options.settings.get().tokenStorage);

	let held: Held | null = null;
	let attempt: AbortController | null = null;
	let whySignedOut: SignedOutReason = 'firstStart';
	let displayName: string | null = null;
	let keptAs: string | null = null;
	let storing: Promise<void> = Promise.resolve();

	const state = createStore<SessionState>(currentState());
	const notices = createStore<readonly Notice[]>([]);

	function currentState(): SessionState {
		if (attempt) return { kind: 'signingIn' };
		if (!held) return { kind: 'signedOut', why: whySignedOut };
		const { consentAt } = held.credentials;
		const { keptIn } = held;
		return { kind: 'signedIn', consentAt, consentEndsAt: consentEndsAt(consentAt), displayName, keptIn };
	}

	function currentNotices(): Notice[] {
		const list: Notice[] = [];
		if (keptAs !== null) list.push({ id: 'sessionReset', keptAs });
		if (held?.undecided) list.push({ id: 'noKeyring' });
		if (held && isConsentAgeing(held.credentials.consentAt, clock.now())) {
			list.push({ id: 'consentAgeing', endsAt: consentEndsAt(held.credentials.consentAt) });
		}
		return list;
	}

	function publish(): void {
		state.update(currentState);
		notices.update(currentNotices);
	}

	function release(why: SignedOutReason): void {
		held = null;
		displayName = null;
		whySignedOut = why;
		publish();
	}

	/**
	 * Stores `credentials`, then puts them in the place of `before`, unless others got there meanwhile. One
	 * after the other, so that what is stored last is what is held.
	 */
	function keep(credentials: Credentials, before = credentials): Promise<void> {
		storing = storing.then(async () => {
			if (held?.credentials !== before) return;
			const stored = await vault.store(credentials);
			if (held?.credentials !== before) return;
			held = { credentials, ...stored };
			publish();
		});
		return storing;
	}

	async function runSignIn(clientId: string, mine: AbortController): Promise<void> {
		// Read from disk only now: twice a year is often.
		const { signIn } = await import('./sign-in.ts');
		const result = await signIn(clientId, ports, accounts, options.messages, mine.signal);
		mine.abort();
		// Cancelled: the state was set then, and may already belong to the next attempt.
		if (attempt !== mine) return;
		attempt = null;
		if (!result.ok) {
			whySignedOut = result.why;
			return publish();
		}
		keptAs = null;
		displayName = null;
		held = { credentials: result.credentials, keptIn: 'session', undecided: false };
		await keep(result.credentials);
	}

	function cancelSignIn(): void {
		if (!attempt) return;
		attempt.abort();
		attempt = null;
		whySignedOut = 'cancelled';
		publish();
	}

	const tokens = createTokens(accounts, clock, {
		current: () => held?.credentials ?? null,
		replace: (before, after) => keep(after, before),
		end(refused, why) {
			if (held?.credentials !== refused) return;
			release(why === 'invalid_client' ? 'clientIdRefused' : 'consentEnded');
			try {
				vault.clear();
			} catch {
				// A refused token that stays on disk does no harm: it is refused again.
			}
		},
	});

	return {
		state,
		notices,
		tokens,
		async restore() {
			const content = await vault.load();
			if (content.kind === 'unreadable') keptAs = content.keptAs;
			if (content.kind === 'credentials') {
				held = { credentials: content.credentials, keptIn: 'disk', undecided: false };
			}
			publish();
			if (content.kind === 'credentials' && content.sealAgain) {
				await keep(content.credentials);
			}
		},
		signIn(clientId) {
			if (attempt) return { started: false, why: 'alreadyRunning' };
			if (!clientIdPattern.test(clientId)) return { started: false, why: 'clientIdMalformed' };
			attempt = new AbortController();
			publish();
			void runSignIn(clientId, attempt);
			return { started: true };
		},
		cancelSignIn,
		signOut() {
			cancelSignIn();
			release('byPerson');
			vault.clear();
		},
		setDisplayName(name) {
			displayName = name;
			publish();
		},
		async tokenStorageChanged() {
			await storing;
			if (held) await keep(held.credentials);
		},
		dispose: cancelSignIn,
	};
}
