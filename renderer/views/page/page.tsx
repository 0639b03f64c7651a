import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useDetails } from '../../details.ts';
import { useModel } from '../../model.ts';
import { ListFailure } from '../../parts/list-failure.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Scroller, useViewport } from '../../parts/scroller.tsx';
import type { RouteOf } from '../../router.ts';
import { PageBody } from './page-body.tsx';
import { kindOf, urlOf } from './page-words.ts';

/** So far down the title has left the screen. */
const TITLE_END_PX = 100;

/** An album, artist, playlist, show, audiobook or one item, with what is in it. */
export function PageView({ route: { uri } }: { route: RouteOf<'page'> }) {
	const { words } = useModel();
	const { value, problem, refresh } = useDetails(uri);
	const isTitleAway = useSignal(false);
	const details = value.value;
	const kind = kindOf(uri);
	const kindName = kind ? words.page[kind] : '';
	return (
		<>
			<PageHeader
				title={details && isTitleAway.value ? details.title : kindName}
				url={details?.url ?? urlOf(uri)}
			/>
			{!details && problem.value ? (
				<ListFailure problem={problem.value} onRetry={refresh} />
			) : (
				<Scroller>
					<TitleWatch isAway={isTitleAway} />
					{kind && <PageBody uri={uri} kind={kind} details={details} />}
				</Scroller>
			)}
		</>
	);
}

function TitleWatch({ isAway }: { isAway: Signal<boolean> }) {
	const { scrollTop } = useViewport();
	useSignalEffect(() => {
		isAway.value = scrollTop.value > TITLE_END_PX;
	});
	return null;
}
