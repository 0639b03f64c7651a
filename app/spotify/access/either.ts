import { SpotifyFailure } from '../../problem.ts';
import { type NewerFormOf, newerForms, type OlderForm } from './forms.ts';

/**
 * The newer form of an operation, or the older one where Spotify does not offer the newer one to this app. Whatever
 * else goes wrong with the newer form is its own failure. Where both are closed, so is the operation.
 */
export const either = <Older extends OlderForm, T>(
	older: Older,
	forms: Readonly<Record<Older | NewerFormOf<Older>, () => Promise<T>>>,
): Promise<T> => newerElseOlder(forms[newerForms[older]], forms[older]);

/** The same, for an older form that takes several operations. */
export async function newerElseOlder<T>(newer: () => Promise<T>, older: () => Promise<T>): Promise<T> {
	try {
		return await newer();
	} catch (error) {
		if (!isClosed(error)) throw error;
	}
	return older();
}

const isClosed = (error: unknown): boolean =>
	error instanceof SpotifyFailure &&
	error.problem.kind === 'forbidden' &&
	error.problem.why === 'closedToThisApp';
