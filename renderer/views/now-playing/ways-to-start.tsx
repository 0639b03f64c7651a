import { useModel } from '../../model.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Route } from '../../router.ts';
import { adopt } from '../../styles/adopt.ts';
import styles from './ways-to-start.css?inline';

adopt(styles);

/** In place of a cover while nothing plays: where to find something, or something to play it on. */
export function WaysToStart() {
	const { words, router } = useModel();
	const way = (id: string, icon: IconName, text: string, press: () => void) => (
		<button type="button" id={id} class="line" onClick={press}>
			<Icon name={icon} />
			<span class="cut">{text}</span>
		</button>
	);
	const open = (route: Route) => () => router.open(route);
	return (
		<div class="ways">
			{way(
				'way-recent',
				'recent',
				words.shelf.recentlyPlayed,
				open({ view: 'shelf', shelf: 'recentlyPlayed' }),
			)}
			{way('way-search', 'search', words.nav.search, () => router.openTab('search'))}
			{way('open-devices', 'speaker', words.nav.devices, open({ view: 'devices' }))}
		</div>
	);
}
