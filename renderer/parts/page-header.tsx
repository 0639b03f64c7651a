import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { isTab } from '../router.ts';
import { adopt } from '../styles/adopt.ts';
import { IconButton } from './button.tsx';
import styles from './page-header.css?inline';
import { SpotifyLink, spotifyUrl } from './spotify-link.tsx';

adopt(styles);

interface PageHeaderProps {
	readonly title: string;
	/** The page on Spotify of what is shown, near which a link to it has to stand. Null where nothing of Spotify's is. */
	readonly url?: string | null;
	/** Buttons at its end. */
	readonly children?: ComponentChildren;
}

/** The row above every view but the player. */
export function PageHeader({ title, url = spotifyUrl, children }: PageHeaderProps) {
	const { words, router } = useModel();
	return (
		<header class="top-bar page-header">
			{!isTab(router.current.value.route.view) && (
				<IconButton icon="back" name={words.nav.back} onPress={() => void router.back()} />
			)}
			<h1 class="cut" dir="auto" title={title}>
				{title}
			</h1>
			{children}
			{url !== null && <SpotifyLink url={url} look="attribution" name={words.player.openInSpotify} />}
		</header>
	);
}
