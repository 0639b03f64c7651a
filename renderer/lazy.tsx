import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A component whose code is loaded when it is wanted for the first time. Draws nothing before. */
export interface Lazy<Props> {
	(props: Props): preact.JSX.Element | null;
	readonly isLoaded: ReadonlySignal<boolean>;
	/** Rejects when the code cannot be read; may be tried again. */
	load(): Promise<void>;
}

/** The component that a module exports by this name. */
export function lazy<Props extends object, Name extends string>(
	read: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
	name: Name,
): Lazy<Props> {
	const loaded = signal<{ readonly Component: ComponentType<Props> } | null>(null);
	const isLoaded = signal(false);

	function LazyComponent(props: Props) {
		const Component = loaded.value?.Component;
		return Component ? <Component {...props} /> : null;
	}

	async function load(): Promise<void> {
		if (isLoaded.peek()) return;
		const module = await read();
		loaded.value = { Component: module[name] };
		isLoaded.value = true;
	}

	return Object.assign(LazyComponent, { isLoaded, load });
}
