import { expect, it, vi } from 'vitest';
import { startEmbeddedSpotify } from '../../../app/demo/embedded-spotify.ts';
import { createTray } from '../../../app/desktop/tray.ts';
import { startPressedBaton } from '../../bench/measure/pressed-baton.ts';
import { countTraffic } from '../../bench/measure/traffic.ts';
import { eventually } from '../../support/eventually.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { settle } from '../../support/settle.ts';
import { Tray } from './electron-stand-in.ts';

vi.mock('electron', () => import('./electron-stand-in.ts'));

const underWay = countTraffic();

it('leaves its menu alone for a minute of music, since setting it closes it', async () => {
	const clock = createFakeClock();
	const embedded = await startEmbeddedSpotify({ clock });
	const { addresses, clientId } = embedded;
	const { baton, press } = startPressedBaton({ clock, addresses, clientId });
	const tray = createTray({
		platform: 'linux',
		iconsFolder: '/icons',
		clock,
		state: baton.state,
		devices: baton.devices,
		messages: baton.messages,
		lookForDevices: async () => {},
		onApproach() {},
		onClick() {},
		onChoose() {},
	});
	const menus = (): number => Tray.all[0]?.menus.length ?? 0;

	async function pass(seconds: number): Promise<void> {
		for (let second = 0; second < seconds; second += 1) {
			clock.advance(1_000);
			await settle(underWay);
		}
	}

	await eventually(() => {
		clock.advance(100);
		expect(baton.state.get().playback.kind).toBe('active');
	});
	// A song from its beginning, and all that is read about it.
	// It asks Spotify most often while somebody looks.
	baton.setConditions({ popoverOpen: true });
	press('next');
	await pass(10);

	const before = menus();
	let changes = 0;
	baton.state.subscribe(() => {
		changes += 1;
	});
	await pass(60);
	expect(changes).toBeGreaterThanOrEqual(3);
	expect(menus()).toBe(before);

	press('pause');
	await pass(1);
	expect(menus()).toBe(before + 1);
	tray.dispose();
	baton.dispose();
	await embedded.close();
});
