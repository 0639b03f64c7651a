import type { DeviceRow } from '../app/queries/contract.ts';
import { perPerson } from './per-person.ts';
import { createRemembered, type Remembered } from './remembered.ts';

/** What can be played on, as it was last read; `refresh` it when it is shown. */
export const devicesOf = perPerson(
	(model): Remembered<readonly DeviceRow[]> =>
		createRemembered(() => model.attempt(model.bridge.getDevices())),
);
