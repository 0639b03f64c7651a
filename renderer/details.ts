import { useEffect } from 'preact/hooks';
import type { Details } from '../app/queries/contract.ts';
import { createMemory } from './memory.ts';
import { type Model, useModel } from './model.ts';
import { perPerson } from './per-person.ts';
import { createRemembered, type Remembered } from './remembered.ts';

/** Pages whose heads are remembered. */
const MOST_DETAILS = 50;

const memoryOf = perPerson(() => createMemory<Remembered<Details>>(MOST_DETAILS));

/** The head of a page. */
export const detailsOf = (model: Model, uri: string): Remembered<Details> =>
	memoryOf(model).of(uri, () => createRemembered(() => model.attempt(model.bridge.getDetails({ uri }))));

/** The same, read anew when it is shown. */
export function useDetails(uri: string): Remembered<Details> {
	const details = detailsOf(useModel(), uri);
	useEffect(() => void details.refresh(), [details]);
	return details;
}
