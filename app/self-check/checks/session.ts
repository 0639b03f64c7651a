import { fine, type Judge } from '../facts.ts';

/** Which desktop this is, and what Baton's windows go through there. */
export const judgeSession: Judge = ({ platform, display }, { say }) => {
	if (!display) {
		const system = systems[platform] ?? platform;
		return fine(say('session', 'system', { system }));
	}
	const desktop = nameOf(display.desktop) ?? say('session', 'otherDesktop');
	if (display.session === 'x11') return fine(say('session', 'x11', { desktop }));
	if (display.windows === 'wayland') return fine(say('session', 'wayland', { desktop }));
	return {
		verdict: 'attention',
		finding: say('session', 'xwayland', { desktop }),
		advice: say('session', 'xwaylandAdvice'),
	};
};

const systems: { readonly [Platform in NodeJS.Platform]?: string } = { darwin: 'macOS', win32: 'Windows' };

/** https://specifications.freedesktop.org/menu-spec/latest/onlyshowin-registry.html */
const desktops: readonly string[] = [
	...['GNOME', 'KDE', 'Xfce', 'MATE', 'Cinnamon', 'LXQt', 'LXDE', 'Unity', 'Budgie', 'Pantheon', 'Deepin'],
	...['COSMIC', 'Enlightenment', 'sway', 'Hyprland', 'niri', 'river', 'labwc', 'wayfire', 'i3', 'awesome'],
];

/** The first that is known of a list such as `ubuntu:GNOME` or `X-Cinnamon`. */
function nameOf(list: string): string | null {
	const words = list.toLowerCase().split(/[:-]/);
	return desktops.find((desktop) => words.includes(desktop.toLowerCase())) ?? null;
}
