import { afterAll, onTestFinished } from 'vitest';
import type { AccessMode } from '../../app/demo/access-mode.ts';
import { type SignedIn, startSignedIn } from './signed-in.ts';
import type { Operation } from './table.ts';

const shared = new Map<AccessMode, SignedIn>();

afterAll(async () => {
	for (const signedIn of shared.values()) await signedIn.close();
});

/** The same one for all that only read; one of its own for an operation that changes what others find. */
export async function openSignedIn({ method }: Operation, mode: AccessMode): Promise<SignedIn> {
	const known = method === 'GET' ? shared.get(mode) : undefined;
	if (known) return known;
	const signedIn = await startSignedIn(mode);
	if (method === 'GET') shared.set(mode, signedIn);
	else onTestFinished(() => signedIn.close());
	return signedIn;
}
