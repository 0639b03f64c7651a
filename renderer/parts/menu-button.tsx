import type { ComponentChildren } from 'preact';
import { useModel } from '../model.ts';
import { IconButton, type IconButtonProps } from './button.tsx';

interface MenuButtonProps extends Pick<IconButtonProps, 'name' | 'id' | 'look' | 'tabIndex'> {
	/** The `Menu` beside the button. */
	readonly menu: (anchor: Element) => ComponentChildren;
}

/** Opens a menu. */
export function MenuButton({ menu, ...button }: MenuButtonProps) {
	const { overlay } = useModel();
	function open(anchor: HTMLElement): void {
		// The menu gives it back to the button, wherever it was.
		anchor.focus({ preventScroll: true });
		overlay.open(menu(anchor));
	}
	return <IconButton {...button} icon="more" hasMenu onPress={open} />;
}

/** As pressing the button in it would, where it has one. */
export function openMenuIn({ currentTarget }: { readonly currentTarget: EventTarget | null }): void {
	if (!(currentTarget instanceof Element)) return;
	currentTarget.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
}
