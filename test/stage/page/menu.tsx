import { useEffect, useRef, useState } from 'preact/hooks';
import { SCREEN_SIZE } from '../desktop/layout.ts';
import type { MenuItemState, MenuState } from '../desktop/state.ts';
import type { Send } from './connection.ts';
import { pixels } from './pixels.ts';

/** As wide as the style sheet makes it. */
const WIDTH = 260;

const roles = {
	normal: 'menuitem',
	submenu: 'menuitem',
	checkbox: 'menuitemcheckbox',
	radio: 'menuitemradio',
} as const;

type Choose = (item: MenuItemState) => void;

export function ContextMenu({ menu, send }: { menu: MenuState; send: Send }) {
	const list = useRef<HTMLDivElement>(null);
	const close = () => send({ type: 'menuClose', menuId: menu.id });

	useEffect(() => {
		list.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
		const closeFromOutside = ({ target }: PointerEvent): void => {
			if (target instanceof Node && !list.current?.contains(target)) close();
		};
		window.addEventListener('pointerdown', closeFromOutside);
		return () => window.removeEventListener('pointerdown', closeFromOutside);
	}, []);

	return (
		<div
			ref={list}
			style={pixels({ x: Math.min(menu.x, SCREEN_SIZE.width - WIDTH), y: menu.y })}
			class="menu"
			role="menu"
			aria-label="Tray menu"
			tabIndex={-1}
			onKeyDown={(event) => (event.key === 'Escape' ? close() : moveFocus(event))}
		>
			<Items
				items={menu.items}
				choose={({ commandId }) => send({ type: 'menuItem', menuId: menu.id, commandId })}
			/>
		</div>
	);
}

function Items({ items, choose }: { items: readonly MenuItemState[]; choose: Choose }) {
	return items.map((item) =>
		item.type === 'separator' ? (
			<hr key={item.commandId} />
		) : (
			<Item key={item.commandId} item={item} choose={choose} />
		),
	);
}

function Item({ item, choose }: { item: MenuItemState; choose: Choose }) {
	const [open, setOpen] = useState(false);
	const { type, label, enabled, checked } = item;
	if (type === 'separator') return null;
	const checkable = type === 'checkbox' || type === 'radio';
	const activate = () => (type === 'submenu' ? setOpen(!open) : choose(item));
	return (
		<>
			<button
				type="button"
				role={roles[type]}
				aria-label={label}
				aria-disabled={!enabled}
				{...(checkable && { 'aria-checked': checked })}
				{...(type === 'submenu' && { 'aria-haspopup': 'menu', 'aria-expanded': open })}
				onClick={enabled ? activate : undefined}
			>
				<span class="mark">{checkable && checked ? (type === 'radio' ? '•' : '✓') : ''}</span>
				<span class="label">{label}</span>
				<kbd>{type === 'submenu' ? (open ? '▾' : '▸') : item.accelerator}</kbd>
			</button>
			{open && (
				<div class="submenu" role="menu" aria-label={label}>
					<Items items={item.items} choose={choose} />
				</div>
			)}
		</>
	);
}

function moveFocus(event: KeyboardEvent): void {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return;
	const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
	const at = items.findIndex((item) => item.matches(':focus'));
	items.at((at + step) % items.length)?.focus();
	event.preventDefault();
}
