import type { Accelerator } from '../../../app/hotkeys/actions.ts';
import type { HotkeyRegistrar, KeyAnswer, WantedKey } from '../../../app/ports.ts';

/** Keys as Electron has them: refused while suspended, thrown at when malformed. */
export class DesktopKeys implements HotkeyRegistrar {
	backend: HotkeyRegistrar['backend'] = 'direct';
	readonly own = new Map<Accelerator, () => void>();
	/** What it was asked for, in this order, refused or not. */
	readonly asked: WantedKey[] = [];
	readonly taken = new Set<Accelerator>();
	readonly throwsAt = new Set<Accelerator>();
	readonly #listeners = new Set<(answer: KeyAnswer) => void>();
	permitted = true;
	promptsForPermission = 0;
	suspended = false;

	register(key: WantedKey, run: () => void): 'active' | 'taken' | 'waiting' {
		const { accelerator } = key;
		this.asked.push(key);
		if (this.throwsAt.has(accelerator)) throw new TypeError('not an accelerator');
		if (this.suspended || this.taken.has(accelerator) || this.own.has(accelerator)) return 'taken';
		this.own.set(accelerator, run);
		return this.backend === 'portal' ? 'waiting' : 'active';
	}
	unregister(accelerator: Accelerator): void {
		if (!this.suspended) this.own.delete(accelerator);
	}
	setSuspended(suspended: boolean): void {
		this.suspended = suspended;
	}
	mediaKeysPermitted(): boolean {
		return this.permitted;
	}
	askToPermitMediaKeys(): void {
		this.promptsForPermission += 1;
	}
	onAnswer(listener: (answer: KeyAnswer) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
	dispose(): void {
		this.own.clear();
	}

	/** What a person does. */
	press(accelerator: Accelerator): void {
		if (!this.suspended) this.own.get(accelerator)?.();
	}
	/** What a desktop that asks the person says afterwards. */
	answer(answer: KeyAnswer): void {
		for (const listener of this.#listeners) listener(answer);
	}
	listeners(): number {
		return this.#listeners.size;
	}
}
