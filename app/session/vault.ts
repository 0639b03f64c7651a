import * as v from 'valibot';
import type { Document, Sealer } from '../ports.ts';
import type { Settings } from '../settings/schema.ts';
import type { TokenStorage } from '../state.ts';
import { type Credentials, credentialsSchema } from './credentials.ts';

/** What the file held. `keptAs` names the old file where it was unreadable. */
export type VaultContent =
	| { kind: 'empty' }
	/** `sealAgain`: with another key, or for the first time, now that there is a keyring. */
	| { kind: 'credentials'; credentials: Credentials; sealAgain: boolean }
	| { kind: 'unreadable'; keptAs: string };

/** Where credentials went, and whether that waits for the person's decision. */
export interface Stored {
	readonly keptIn: TokenStorage;
	readonly undecided: boolean;
}

/** Keeps the credentials between two runs. */
export interface Vault {
	/** What cannot be used is set aside. Rejects only where that fails. */
	load(): Promise<VaultContent>;
	/** Replaces what was stored. Never rejects: what cannot be written lives for this session only. */
	store(credentials: Credentials): Promise<Stored>;
	/** Forgets what was stored, and what is just being stored. Throws what the file system threw. */
	clear(): void;
}

const fileContent = v.union([
	v.strictObject({ sealed: v.string() }),
	/** Only where there is no keyring, and the person wants it all the same. */
	v.strictObject({ open: credentialsSchema }),
	v.strictObject({}),
]);

/** @param choice What the person wants where there is no keyring. */
export function createVault(
	document: Document,
	sealer: Sealer,
	choice: () => Settings['tokenStorage'],
): Vault {
	/** Sealing takes a moment, in which something newer may have been stored or all been forgotten. */
	let newest = 0;

	async function store(credentials: Credentials): Promise<Stored> {
		const mine = ++newest;
		try {
			const isProtected = (await sealer.protection()) === 'keyring';
			const keptIn = isProtected || choice() === 'disk' ? 'disk' : 'session';
			let content = {};
			if (isProtected) content = { sealed: await sealer.seal(JSON.stringify(credentials)) };
			else if (keptIn === 'disk') content = { open: credentials };
			if (mine === newest) document.write(content);
			return { keptIn, undecided: keptIn === 'session' && choice() === 'ask' };
		} catch {
			// A locked keyring or a full disk: the state says that it is kept for this session only.
			return { keptIn: 'session', undecided: false };
		}
	}

	async function load(): Promise<VaultContent> {
		if (document.setAsideOnOpening !== null) {
			return { kind: 'unreadable', keptAs: document.setAsideOnOpening };
		}
		const before = newest;
		const content = await readContent();
		// Meanwhile the person signed in or out, and what the file held then no longer counts.
		if (before !== newest) return { kind: 'empty' };
		return content ?? { kind: 'unreadable', keptAs: document.setAside() };
	}

	async function readContent(): Promise<VaultContent | null> {
		try {
			const content = v.parse(fileContent, document.read());
			if ('open' in content) {
				const sealAgain = (await sealer.protection()) === 'keyring';
				return { kind: 'credentials', credentials: content.open, sealAgain };
			}
			if ('sealed' in content) {
				const { text, sealAgain } = await sealer.unseal(content.sealed);
				const credentials = v.parse(credentialsSchema, JSON.parse(text));
				return { kind: 'credentials', credentials, sealAgain };
			}
			return { kind: 'empty' };
		} catch {
			return null;
		}
	}

	return {
		load,
		store,
		clear() {
			newest += 1;
			document.write({});
		},
	};
}
