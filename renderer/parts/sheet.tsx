import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useModel } from '../model.ts';
import { adopt } from '../styles/adopt.ts';
import { IconButton } from './button.tsx';
import styles from './overlay.css?inline';
import { ToastPlace } from './toast-place.tsx';

adopt(styles);

interface SheetProps {
	readonly title: string;
	readonly children: ComponentChildren;
}

/** A dialog over the lower part of the popover. Open it with `overlay.open`; Escape and a press beside it close it. */
export function Sheet({ title, children }: SheetProps) {
	const { words, overlay, toaster } = useModel();
	/** What was said before would only lie over the sheet. */
	const saidBefore = useRef(toaster.toast.peek());
	const id = useId();
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => dialog.current?.showModal(), []);
	return (
		<dialog
			ref={dialog}
			class="sheet"
			aria-labelledby={id}
			onClose={overlay.close}
			onPointerDown={(event) => event.target === event.currentTarget && overlay.close()}
		>
			<header class="line sheet-header">
				<h2 id={id} class="cut" title={title}>
					{title}
				</h2>
				<IconButton icon="close" name={words.menu.close} onPress={overlay.close} />
			</header>
			<div class="sheet-body">{children}</div>
			{/* The other one is below the sheet, where nothing can be pressed or heard. */}
			<ToastPlace except={saidBefore.current} />
		</dialog>
	);
}
