import type { PageLink } from '../../app/queries/contract.ts';
import { useModel } from '../model.ts';

interface PageLinksProps {
	readonly links: readonly PageLink[];
	readonly tabIndex?: number;
}

/** Names with commas between them; those that have a page here open it. What is around it has `namesOf` as its title. */
export function PageLinks({ links, tabIndex }: PageLinksProps) {
	return (
		<>
			{links.map(({ name, uri }, index) => (
				<span key={`${index} ${name}`}>
					{index > 0 && ', '}
					{uri === null ? name : <LinkTo uri={uri} name={name} tabIndex={tabIndex} />}
				</span>
			))}
		</>
	);
}

interface LinkToProps {
	readonly uri: string;
	readonly name: string;
	readonly tabIndex: number | undefined;
}

/** A link and no button, so that it is cut and broken into lines like the text around it. */
function LinkTo({ uri, name, tabIndex }: LinkToProps) {
	const { router } = useModel();
	function open(event: Event): void {
		event.preventDefault();
		router.open({ view: 'page', uri });
	}
	return (
		<a
			href={`#${uri}`}
			class="page-link"
			tabIndex={tabIndex}
			draggable={false}
			onClick={open}
			onAuxClick={open}
		>
			{name}
		</a>
	);
}

/** All the names in one line. */
export const namesOf = (links: readonly PageLink[]): string => links.map(({ name }) => name).join(', ');
