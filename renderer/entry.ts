import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Entry } from './router.ts';

export const EntryContext = createContext<Entry | null>(null);

/** The entry of the stack that the view around this was opened for; what is kept there survives going on and back. */
export function useEntry(): Entry {
	const entry = useContext(EntryContext);
	if (!entry) throw new Error('No entry above this component');
	return entry;
}
