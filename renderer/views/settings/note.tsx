import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../parts/icon.tsx';

interface NoteProps {
	readonly icon: IconName;
	readonly text: string;
	/** What can be done about it. */
	readonly children?: ComponentChildren;
}

/** A row that explains something about the others. */
export const Note = ({ icon, text, children }: NoteProps) => (
	<div class="row note hint">
		<Icon name={icon} />
		<div>
			<p>{text}</p>
			{children}
		</div>
	</div>
);
