import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Cover } from '../../app/state.ts';
import { Icon } from './icon.tsx';

interface CoverImageProps {
	/** Null where there is none. */
	readonly cover: Cover | null;
	/** Empty next to words that say what it is of. */
	readonly alt: string;
	/** Where many come at once. */
	readonly decoding?: 'async';
	/** Told what is on screen; null while that is none. */
	readonly onImage?: ((image: HTMLImageElement | null) => void) | undefined;
}

/** A cover, whole and unaltered, or a note in its place. The last one stays while the next is on its way. */
export function CoverImage({ cover, alt, decoding, onImage }: CoverImageProps) {
	/** The last cover that came, or did not come. */
	const settled = useSignal<{ readonly url: string; readonly shown: boolean } | null>(null);
	const url = cover?.url;
	const outcome = settled.value?.url === url ? settled.value : null;
	const isMissing = !url || outcome?.shown === false;

	useEffect(() => {
		if (isMissing) onImage?.(null);
	}, [isMissing]);

	if (isMissing) return <Icon name="note" />;
	return (
		<img
			src={`./cover?url=${encodeURIComponent(url)}`}
			alt={alt}
			decoding={decoding}
			data-coming={!outcome}
			draggable={false}
			onLoad={({ currentTarget }) => {
				settled.value = { url, shown: true };
				onImage?.(currentTarget);
			}}
			onError={() => {
				settled.value = { url, shown: false };
			}}
		/>
	);
}
