import type { DeviceRow } from '../../../app/queries/contract.ts';

/** A speaker that is there, and plays nothing. */
export const kitchen: DeviceRow = {
	id: 'kitchen',
	name: 'Kitchen',
	type: 'speaker',
	isRestricted: false,
	isPrivateSession: false,
	supportsVolume: true,
	volumePercent: 20,
	isActive: false,
};
