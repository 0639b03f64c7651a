import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';

/** Where nothing more special is known. */
export const spotifyUrl = 'https://open.spotify.com/';

interface SpotifyLinkProps {
	readonly url: string;
	readonly children?: ComponentChildren;
	readonly look?: string;
	/** Where it has no words inside. */
	readonly name?: string;
}

/** A link to a page of Spotify's; the main process opens it in the browser, the page itself goes nowhere. */
export function SpotifyLink({ url, children, look, name }: SpotifyLinkProps) {
	const { attempt, bridge } = useModel();
	function open(event: Event): void {
		event.preventDefault();
		void attempt(bridge.openLink({ url }));
	}
	return (
		<a
			href={url}
			class={look}
			aria-label={name}
			title={name}
			draggable={false}
			onClick={open}
			onAuxClick={open}
		>
			{children}
		</a>
	);
}
