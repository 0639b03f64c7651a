import { fine, type Judge, type NotificationServer } from '../facts.ts';
import type { Speech } from '../words/words.ts';

/** Whether notifications get to the person, and what shows them on Linux. */
export const judgeNotifications: Judge = ({ platform, state, notificationServer: server }, speech) => {
	const { say } = speech;
	const details = server ? describe(server, speech) : [];
	if (state.settings.notifications === 'never') return fine(say('notifications', 'never'), details);
	switch (state.notifications) {
		case 'working':
			return fine(say('notifications', 'working'), details);
		case 'unknown':
			return {
				verdict: server ? 'fine' : 'unknown',
				finding: say('notifications', 'unknown'),
				advice: null,
				details,
			};
		case 'refused': {
			const advice = platform === 'darwin' ? 'refusedAdviceMac' : 'refusedAdvice';
			const finding = say('notifications', 'refused');
			return { verdict: 'broken', finding, advice: say('notifications', advice), details };
		}
		case 'unavailable':
			return {
				verdict: 'broken',
				finding: say('notifications', 'unavailable'),
				advice: say('notifications', 'unavailableAdvice'),
			};
	}
};

/** As the well-known ones call themselves. */
const servers: readonly string[] = [
	...['gnome-shell', 'Plasma', 'Xfce Notify Daemon', 'Notification Daemon', 'cinnamon', 'lxqt-notificationd'],
	...['Budgie Notifications', 'dunst', 'mako', 'SwayNotificationCenter', 'fnott', 'awesome', 'notify-osd'],
];

/** https://specifications.freedesktop.org/notification-spec/latest/protocol.html */
const capabilities: readonly string[] = [
	...['action-icons', 'actions', 'body', 'body-hyperlinks', 'body-images', 'body-markup', 'icon-multi'],
	...['icon-static', 'persistence', 'sound'],
];

function describe(server: NotificationServer, { say }: Speech): readonly string[] {
	const name = servers.find((one) => one.toLowerCase() === server.name.toLowerCase());
	const known = capabilities.filter((one) => server.capabilities.includes(one));
	return [
		say('notifications', 'server', {
			server: name ?? say('notifications', 'otherServer'),
			version: /^\d+(\.\d+){0,3}/.exec(server.version)?.[0].slice(0, 20) ?? '',
		}).trim(),
		...(known.length > 0 ? [say('notifications', 'capabilities', { capabilities: known.join(', ') })] : []),
	];
}
