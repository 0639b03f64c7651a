import type { Cover } from '../../app/state.ts';
import { adopt } from '../styles/adopt.ts';
import { CoverImage } from './cover-image.tsx';
import styles from './thumb.css?inline';

adopt(styles);

interface ThumbProps {
	readonly cover: Cover | null;
	readonly onImage?: (image: HTMLImageElement | null) => void;
}

/** A small cover, next to the words that say what it is of. */
export const Thumb = ({ cover, onImage }: ThumbProps) => (
	<span class="thumb">
		<CoverImage cover={cover} alt="" decoding="async" onImage={onImage} />
	</span>
);
