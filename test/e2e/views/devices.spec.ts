import { accessModes } from '../../../app/demo/access-mode.ts';
import type { Listener } from '../../../app/demo/embedded-spotify.ts';
import { en } from '../../../app/messages/en.ts';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Desktop } from '../desktop.ts';
import { button, title, wakeUp } from '../popover.ts';
import { commandsTo, eventually, expect, test } from '../spotify.ts';
import { alert } from './view.ts';

const deviceOf = (listener: Listener, type: string) =>
	listener.devices().find((device) => device.type === type) ?? { id: '', name: '' };

const choice = (desktop: Desktop, name: string) =>
	desktop.popover().getByRole('list', { name: en.nav.devices }).getByRole('button', { name });

const openDevices = (desktop: Desktop): Promise<void> => desktop.popover().locator('#open-devices').click();

for (const mode of accessModes) {
	test.describe(`devices, ${mode}`, () => {
		test.use({ mode });

		test('moves the music to the one that is chosen', async ({ desktop, embedded, player }) => {
			const computer = deviceOf(embedded.listener, 'Computer');
			const phone = deviceOf(embedded.listener, 'Smartphone');
			await openDevices(desktop);
			await expect(choice(desktop, computer.name)).toHaveAttribute('aria-current', 'true');
			await choice(desktop, phone.name).click();
			await expect(choice(desktop, phone.name)).toHaveAttribute('aria-current', 'true');
			await eventually(player).toMatchObject({ is_playing: true, device: { id: phone.id } });
			expect(commandsTo(embedded)).toEqual(['PUT /me/player']);
			await button(desktop, en.nav.back).click();
			await expect(desktop.popover().locator('#open-devices')).toBeFocused();
			await expect(desktop.popover().locator('#open-devices')).toContainText(phone.name);
		});

		test('does not choose one that takes no commands', async ({ desktop, embedded }) => {
			const speaker = deviceOf(embedded.listener, 'Speaker');
			await openDevices(desktop);
			await expect(choice(desktop, speaker.name)).toHaveAttribute('aria-disabled', 'true');
			await expect(choice(desktop, speaker.name)).toContainText(en.player.restrictedDevice);
			await choice(desktop, speaker.name).click({ force: true });
			expect(commandsTo(embedded)).toEqual([]);
		});

		test('says that there is none, and finds the one that came', async ({ desktop, embedded }) => {
			const { listener } = embedded;
			for (const { id } of listener.devices()) listener.setDevice(id, 'off');
			await wakeUp(desktop);
			await expect(title(desktop)).toHaveText(en.player.nothingPlaying);
			await openDevices(desktop);
			await expect(desktop.popover().getByText(en.devices.empty)).toBeVisible();
			const tablet = deviceOf(listener, 'Tablet');
			listener.setDevice(tablet.id, 'listed');
			await button(desktop, en.devices.refresh).last().click();
			await expect(choice(desktop, tablet.name)).toBeVisible();
		});
	});
}

test('says why a device could not be chosen, and keeps the mark where the music is', async ({
	desktop,
	embedded,
}) => {
	const computer = deviceOf(embedded.listener, 'Computer');
	const phone = deviceOf(embedded.listener, 'Smartphone');
	await openDevices(desktop);
	await choice(desktop, phone.name).waitFor();
	embedded.faults.add({ on: 'PUT /v1/me/player', times: 1, fault: { kind: 'status', status: 500 } });
	await choice(desktop, phone.name).click();
	const trouble = phrase(en, 'problem', 'server', { status: 500 });
	await expect(desktop.popover().getByText(trouble).first()).toBeVisible();
	await expect(choice(desktop, computer.name)).toHaveAttribute('aria-current', 'true');
	await expect(choice(desktop, phone.name)).not.toHaveAttribute('aria-current', 'true');
});

test('says that the list could not be read anew, and tries again', async ({ desktop, embedded }) => {
	const recover = embedded.faults.add({
		on: 'GET /v1/me/player/devices',
		times: 'always',
		fault: { kind: 'reset' },
	});
	await openDevices(desktop);
	await expect(alert(desktop)).toContainText(en.problem.connectionBroken);
	recover();
	await alert(desktop).getByRole('button', { name: en.list.tryAgain }).click();
	await expect(choice(desktop, deviceOf(embedded.listener, 'Computer').name)).toBeVisible();
	await expect(alert(desktop)).toHaveCount(0);
	await eventually(() => desktop.popover().locator('[aria-current="true"].device-choice').count()).toBe(1);
});
