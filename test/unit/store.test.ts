import { describe, expect, it, vi } from 'vitest';
import { createEmitter } from '../../app/emitter.ts';
import { createStore } from '../../app/store.ts';

describe('a store', () => {
	it('gives the newest value and tells each listener the value and the one before', () => {
		const store = createStore(1);
		const listener = vi.fn();
		store.subscribe(listener);
		store.update((value) => value + 1);
		expect(store.get()).toBe(2);
		expect(listener.mock.calls).toEqual([[2, 1]]);
	});

	it('is silent when the value stays the same', () => {
		const store = createStore('same');
		const listener = vi.fn();
		store.subscribe(listener);
		store.update((value) => value);
		expect(listener).not.toHaveBeenCalled();
	});

	it('tells nobody who has unsubscribed, even in the middle of a round', () => {
		const store = createStore(0);
		const second = vi.fn();
		const cancelFirst = store.subscribe(() => cancelFirst());
		store.subscribe(second);
		store.update(() => 1);
		store.update(() => 2);
		expect(second).toHaveBeenCalledTimes(2);
	});
});

describe('an emitter', () => {
	it('reaches every listener until it unsubscribes', () => {
		const emitter = createEmitter<string>();
		const heard: string[] = [];
		const cancel = emitter.subscribe((event) => heard.push(event));
		emitter.emit('one');
		cancel();
		emitter.emit('two');
		expect(heard).toEqual(['one']);
	});
});
