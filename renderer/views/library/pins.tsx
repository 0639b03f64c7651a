import { useSignal } from '@preact/signals';
import { phrase } from '../../../app/messages/phrase.ts';
import type { Pin } from '../../../app/queries/contract.ts';
import { playFromStart, setPinned } from '../../doing.ts';
import { focusIn } from '../../focus.ts';
import { hasModifier } from '../../keyboard.ts';
import { useModel } from '../../model.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { MenuButton, openMenuIn } from '../../parts/menu-button.tsx';

/** What the listener put on top, in one line that scrolls sideways: one stop for Tab, arrow keys within. */
export function Pins({ pins }: { pins: readonly Pin[] }) {
	const { words } = useModel();
	const active = useSignal(0);
	const activeIndex = Math.min(active.value, pins.length - 1);

	function onKeyDown(event: KeyboardEvent): void {
		const to = pins[activeIndex + stepOf(event)];
		if (stepOf(event) === 0 || !to) return;
		event.preventDefault();
		focusIn(idOf(to));
	}

	return (
		<ul class="pins" aria-label={words.pins.title} onKeyDown={onKeyDown}>
			{pins.map((pin, index) => (
				<PinTile
					key={pin.uri}
					pin={pin}
					tabIndex={index === activeIndex ? 0 : -1}
					onFocus={() => {
						active.value = index;
					}}
				/>
			))}
		</ul>
	);
}

interface PinTileProps {
	readonly pin: Pin;
	readonly tabIndex: number;
	readonly onFocus: () => void;
}

function PinTile({ pin, tabIndex, onFocus }: PinTileProps) {
	const { words, router } = useModel();
	return (
		<li
			id={idOf(pin)}
			class="line pin-tile"
			onFocusIn={({ currentTarget }) => {
				currentTarget.scrollIntoView({ inline: 'nearest', block: 'nearest' });
				onFocus();
			}}
			onContextMenu={(event) => {
				event.preventDefault();
				openMenuIn(event);
			}}
			onKeyDown={(event) => {
				if (event.key !== '.' || hasModifier(event)) return;
				event.preventDefault();
				openMenuIn(event);
			}}
		>
			<button
				type="button"
				class="line pin-title"
				title={pin.title}
				tabIndex={tabIndex}
				onClick={() => router.open({ view: 'page', uri: pin.uri })}
			>
				<Icon name={iconOf(pin)} />
				<span class="cut" dir="auto">
					{pin.title}
				</span>
			</button>
			<MenuButton
				look="small"
				name={phrase(words, 'list', 'more', { title: pin.title })}
				tabIndex={tabIndex}
				menu={(anchor) => <PinMenu anchor={anchor} pin={pin} />}
			/>
		</li>
	);
}

function PinMenu({ anchor, pin }: { anchor: Element; pin: Pin }) {
	const model = useModel();
	const { words } = model;
	return (
		<Menu anchor={anchor} name={phrase(words, 'list', 'more', { title: pin.title })}>
			{/* Spotify plays no audiobook as a whole. */}
			{kindOf(pin) !== 'audiobook' && (
				<MenuItem icon="play" text={words.menu.play} onPress={() => playFromStart(model, pin.uri)} />
			)}
			<MenuItem icon="pin" text={words.menu.unpin} onPress={() => setPinned(model, pin, false)} />
		</Menu>
	);
}

const kindOf = ({ uri }: Pin): string | undefined => uri.split(':')[1];

const idOf = ({ uri }: Pin): string => `pin-${uri}`;

const icons: Readonly<Record<string, IconName>> = { artist: 'artist', playlist: 'queue' };

const iconOf = (pin: Pin): IconName => icons[kindOf(pin) ?? ''] ?? 'album';

/** How many places a key leads on, to the side where these are. */
function stepOf(event: KeyboardEvent): -1 | 0 | 1 {
	if (hasModifier(event) || !(event.currentTarget instanceof Element)) return 0;
	const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	if (event.key === forward) return 1;
	return event.key === 'ArrowRight' || event.key === 'ArrowLeft' ? -1 : 0;
}
