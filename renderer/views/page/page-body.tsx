import type { Details, Kind } from '../../../app/queries/contract.ts';
import { useWords } from '../../model.ts';
import { List } from '../../parts/list.tsx';
import { ArtistSections } from './artist-sections.tsx';
import { AudiobookHead } from './audiobook-head.tsx';
import { Description } from './description.tsx';
import { PageHead } from './page-head.tsx';
import { PlaylistBody } from './playlist-body.tsx';
import { TrackFeaturesSection } from './track-features.tsx';

interface PageBodyProps {
	readonly uri: string;
	readonly kind: Kind;
	/** Null while they are on their way. */
	readonly details: Details | null;
}

/** The head of a page, and below it what belongs to its kind. */
export function PageBody(props: PageBodyProps) {
	const { uri, kind, details } = props;
	if (kind === 'playlist') return <PlaylistBody uri={uri} details={details} />;
	return (
		<>
			{kind === 'audiobook' ? <AudiobookHead uri={uri} details={details} /> : <PageHead details={details} />}
			{spoken.includes(kind) && <Description text={details?.description ?? null} />}
			<Contents {...props} />
		</>
	);
}

const spoken: readonly Kind[] = ['show', 'episode', 'audiobook', 'chapter'];

function Contents({ uri, kind, details }: PageBodyProps) {
	const words = useWords().list;
	switch (kind) {
		case 'track':
			return details?.features ? <TrackFeaturesSection features={details.features} /> : null;
		case 'artist':
			return <ArtistSections uri={uri} details={details} />;
		case 'album':
		case 'audiobook':
		case 'show':
			return (
				<List
					list={{ of: 'items', uri }}
					name={details?.title ?? words.loading}
					empty={words.emptyItems}
					isNumbered={kind !== 'show'}
					by={details?.by ?? []}
				/>
			);
		default:
			return null;
	}
}
