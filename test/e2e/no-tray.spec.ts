import { en } from '../../app/messages/en.ts';
import { hasMessageBus, type PrivateBus, startPrivateBus } from '../support/private-bus.ts';
import { startStandInTrayHost } from '../support/stand-in-tray-host.ts';
import { closeByClickElsewhere, openPopover, title } from './popover.ts';
import { test as base, eventually, expect } from './test.ts';

/** What a desktop without a tray, such as stock GNOME, makes of the app. */

const test = base.extend<{ bus: PrivateBus }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on.
	async bus({}, use) {
		const bus = await startPrivateBus();
		await use(bus);
		await bus.close();
	},
});

test.skip(process.platform !== 'linux' || !hasMessageBus, 'only Linux has such desktops; needs dbus-daemon');
test.skip(({ runtime }) => runtime === 'electron', 'the tray of a real desktop cannot be taken away');

const onBus = ({ address }: PrivateBus) => ({ DBUS_SESSION_BUS_ADDRESS: address });

test('opens a window that says why, stays, and comes back by starting the app again', async ({
	launch,
	bus,
}) => {
	const desktop = await launch({ args: ['--demo'], env: onBus(bus) });
	const notice = desktop.popover().getByText(en.notice.noTray);
	await expect(notice).toBeVisible();
	await desktop.clickElsewhere();
	await expect(notice).toBeVisible();
	await desktop.popover().getByRole('button', { name: en.notice.dismiss }).click();
	await expect(notice).toHaveCount(0);
	await desktop.closeWindow();
	await desktop.startSecond();
	await eventually(desktop.isPopoverVisible).toBe(true);
	await expect(notice).toHaveCount(0);
});

test('comes back to the tray when one appears', async ({ launch, bus }) => {
	const desktop = await launch({ args: ['--demo'], env: onBus(bus) });
	const notice = desktop.popover().getByText(en.notice.noTray);
	await expect(notice).toBeVisible();
	const host = await startStandInTrayHost(bus.address);
	await expect(notice).toHaveCount(0);
	// Somebody looks at it, so that it stays.
	await title(desktop).press('Escape');
	await eventually(desktop.isPopoverVisible).toBe(false);
	await openPopover(desktop);
	await closeByClickElsewhere(desktop);
	host.quit();
});

test('opens nothing after a hidden start, until the app is started again', async ({ launch, bus }) => {
	const desktop = await launch({ args: ['--demo', '--hidden'], env: onBus(bus) });
	expect(await desktop.isPopoverVisible()).toBe(false);
	await desktop.startSecond();
	await expect(desktop.popover().getByText(en.notice.noTray)).toBeVisible();
});
