import { useWords } from '../../model.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller } from '../../parts/scroller.tsx';
import { Shelves } from './shelves.tsx';

/** What Spotify puts together for the listener. */
export function HomeView() {
	return (
		<>
			<PageHeader title={useWords().nav.home} />
			<Scroller>
				<Shelves />
			</Scroller>
		</>
	);
}
