/** https://specifications.freedesktop.org/notification-spec/latest/protocol.html */
export const NOTIFICATIONS_NAME = 'org.freedesktop.Notifications';

export const NOTIFICATIONS_PATH = '/org/freedesktop/Notifications';

export const NOTIFICATIONS_INTERFACE = 'org.freedesktop.Notifications';
