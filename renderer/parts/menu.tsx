import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useModel } from '../model.ts';
import { adopt } from '../styles/adopt.ts';
import { Icon, type IconName } from './icon.tsx';
import { placeMenu } from './menu-place.ts';
import styles from './overlay.css?inline';

adopt(styles);

interface MenuProps {
	/** The button that it belongs to. */
	readonly anchor: Element;
	readonly name: string;
	/** `MenuItem`s. */
	readonly children: ComponentChildren;
}

/** What can be done with something, beside the button that opened it. Open it with `overlay.open`. */
export function Menu({ anchor, name, children }: MenuProps) {
	const { overlay } = useModel();
	const menu = useRef<HTMLDivElement>(null);

	useLayoutEffect(() => {
		const { current } = menu;
		if (!current) return;
		const { left, top } = placeMenu(anchor.getBoundingClientRect(), current.getBoundingClientRect(), {
			width: innerWidth,
			height: innerHeight,
			isRightToLeft: getComputedStyle(current).direction === 'rtl',
		});
		current.style.left = `${left}px`;
		current.style.top = `${top}px`;
	});

	useLayoutEffect(() => itemsIn(menu.current)[0]?.focus({ preventScroll: true }), []);

	function onKeyDown(event: KeyboardEvent): void {
		const { key } = event;
		if (key === 'Escape' || key === 'Tab') {
			event.preventDefault();
			overlay.close();
			return;
		}
		const items = itemsIn(menu.current);
		const focused = document.activeElement;
		const next = itemOfKey(key, items, focused instanceof HTMLElement ? items.indexOf(focused) : -1);
		if (!next) return;
		event.preventDefault();
		next.focus();
	}

	return (
		<section
			class="menu-backdrop"
			aria-label={name}
			onPointerDown={(event) => event.target === event.currentTarget && overlay.close()}
		>
			<div ref={menu} role="menu" class="menu" aria-label={name} onKeyDown={onKeyDown}>
				{children}
			</div>
		</section>
	);
}

interface MenuItemProps {
	readonly icon: IconName;
	readonly text: string;
	readonly disabled?: boolean;
	/** What it returns is waited for, and a failure of it is told. */
	readonly onPress: () => unknown;
}

export function MenuItem({ icon, text, disabled = false, onPress }: MenuItemProps) {
	const { overlay, attempt } = useModel();
	function press(): void {
		if (disabled) return;
		overlay.close();
		// Before anything else: where a view was left is where the focus is then.
		overlay.giveFocusBack();
		void attempt(onPress());
	}
	return (
		<button type="button" role="menuitem" class="line" tabIndex={-1} aria-disabled={disabled} onClick={press}>
			<Icon name={icon} />
			<span class="cut" dir="auto" title={text}>
				{text}
			</span>
		</button>
	);
}

const itemsIn = (menu: Element | null): HTMLElement[] => [
	...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** The item to which a key leads: around the ends, or to the next one that begins with the letter. */
function itemOfKey(key: string, items: readonly HTMLElement[], from: number): HTMLElement | undefined {
	switch (key) {
		case 'ArrowDown':
			return items[(from + 1) % items.length];
		case 'ArrowUp':
			return items.at((from < 0 ? 0 : from) - 1);
		case 'Home':
			return items[0];
		case 'End':
			return items.at(-1);
		default:
			return key.length === 1 && key !== ' '
				? [...items.slice(from + 1), ...items].find((item) => startsWith(item, key))
				: undefined;
	}
}

const startsWith = (item: Element, letter: string): boolean =>
	(item.textContent ?? '').trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
