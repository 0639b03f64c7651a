import { useModel } from '../model.ts';
import { tabs } from '../router.ts';
import { Icon } from './icon.tsx';

/** The ways to everything, below every view. */
export function TabBar() {
	const { words, router } = useModel();
	return (
		<nav class="tab-bar" aria-label={words.nav.tabs}>
			{tabs.map((tab) => (
				<button
					key={tab}
					type="button"
					id={`tab-${tab}`}
					aria-current={tab === router.tab.value ? 'page' : undefined}
					onClick={() => router.openTab(tab)}
				>
					<Icon name={tab} />
					{words.nav[tab]}
				</button>
			))}
		</nav>
	);
}
