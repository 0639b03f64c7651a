import { act, fireEvent, screen } from '@testing-library/preact';
import type { Snapshot } from '../../../../app/bridge/contract.ts';
import type { Hotkey, HotkeyRow, HotkeyTarget } from '../../../../app/hotkeys/actions.ts';
import type { AppState } from '../../../../app/state.ts';
import { signedIn } from '../fixtures.ts';
import { openPopover, type Popover } from '../render.tsx';

export async function openSettings(
	state: AppState = signedIn(),
	change: Partial<Snapshot> = {},
): Promise<Popover> {
	const popover = await openPopover(state, change);
	act(() => popover.emit('visibility', { visible: true, view: 'settings' }));
	return popover;
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

export const press = (name: string | RegExp): void => void fireEvent.click(button(name));

/** The same rows, one of them with other keys, or one more at the end. */
export function withKeys(
	rows: readonly HotkeyRow[],
	target: HotkeyTarget,
	...keys: readonly Hotkey[]
): readonly HotkeyRow[] {
	const row = { target, keys };
	const isThere = rows.some((one) => one.target === target);
	return isThere ? rows.map((one) => (one.target === target ? row : one)) : [...rows, row];
}
