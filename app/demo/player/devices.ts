/** https://developer.spotify.com/documentation/web-api/reference/get-a-users-available-devices */
export interface DemoDevice {
	readonly id: string;
	readonly name: string;
	readonly type: 'Computer' | 'Smartphone' | 'Speaker' | 'Tablet';
	/** Takes no command of the Web API. */
	readonly isRestricted: boolean;
	readonly supportsVolume: boolean;
	readonly volumePercent: number;
	/** Idle apps vanish from the list, yet a command to their id wakes them. */
	readonly isListed: boolean;
	/** Switched off: not even its id is known any more. */
	readonly isReachable: boolean;
}

export const initialDevices: readonly [DemoDevice, ...DemoDevice[]] = [
	{
		id: '5b1c0d3e7a9f42c6b8d0e1f2a3b4c5d6e7f80912',
		name: 'Desk computer',
		type: 'Computer',
		isRestricted: false,
		supportsVolume: true,
		volumePercent: 60,
		isListed: true,
		isReachable: true,
	},
	{
		id: '0f9e8d7c6b5a49382716051423324150697887a6',
		name: 'Pocket phone',
		type: 'Smartphone',
		isRestricted: false,
		supportsVolume: false,
		volumePercent: 100,
		isListed: true,
		isReachable: true,
	},
	{
		id: 'c3d2e1f0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4',
		name: 'Kitchen speaker',
		type: 'Speaker',
		isRestricted: true,
		supportsVolume: true,
		volumePercent: 35,
		isListed: true,
		isReachable: true,
	},
	{
		id: '7e6d5c4b3a29181706f5e4d3c2b1a09f8e7d6c5b',
		name: 'Sleepy tablet',
		type: 'Tablet',
		isRestricted: false,
		supportsVolume: true,
		volumePercent: 45,
		isListed: false,
		isReachable: true,
	},
];
