import { type ReadonlySignal, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useEntry } from '../entry.ts';
import { adopt } from '../styles/adopt.ts';
import styles from './scroller.css?inline';

adopt(styles);

/** What a list needs to know of the part that it scrolls in. */
export interface Viewport {
	readonly element: RefObject<HTMLDivElement | null>;
	readonly scrollTop: ReadonlySignal<number>;
	readonly height: ReadonlySignal<number>;
	/** Moves on when something in it became higher or lower. */
	readonly layout: ReadonlySignal<number>;
}

interface ScrollerProps {
	/** Under which its position is kept, where a view has several. */
	readonly name?: string;
	readonly children: ComponentChildren;
}

/** Before it was measured, and where nothing can be measured: more than the popover has. */
const ASSUMED_HEIGHT = 600;

const ViewportContext = createContext<Viewport | null>(null);

/** The part of a view that scrolls. Comes back as it was left, before the first paint. */
export function Scroller({ name = '', children }: ScrollerProps) {
	const { scrollTop: kept } = useEntry().kept;
	const element = useRef<HTMLDivElement>(null);
	const scrollTop = useSignal(kept.get(name) ?? 0);
	const height = useSignal(ASSUMED_HEIGHT);
	const layout = useSignal(0);
	const viewport = useMemo(() => ({ element, scrollTop, height, layout }), [scrollTop, height, layout]);

	useLayoutEffect(() => {
		scrollTop.value = kept.get(name) ?? 0;
		if (element.current) element.current.scrollTop = scrollTop.peek();
	}, [kept, name, scrollTop]);

	useLayoutEffect(() => {
		const { current } = element;
		if (!current) return;
		const measure = (): void => {
			height.value = current.clientHeight || ASSUMED_HEIGHT;
			layout.value++;
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(current);
		for (const child of current.children) observer.observe(child);
		return () => observer.disconnect();
	}, [scrollTop, height, layout]);

	return (
		<div
			ref={element}
			class="scroller"
			onScroll={(event) => {
				scrollTop.value = event.currentTarget.scrollTop;
				kept.set(name, scrollTop.value);
			}}
		>
			<ViewportContext.Provider value={viewport}>
				<div class="scrolled">{children}</div>
			</ViewportContext.Provider>
		</div>
	);
}

export function useViewport(): Viewport {
	const viewport = useContext(ViewportContext);
	if (!viewport) throw new Error('No scroller above this component');
	return viewport;
}
