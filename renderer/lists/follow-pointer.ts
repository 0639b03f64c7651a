interface PointerFollower {
	/** Before each picture that is drawn, once the pointer has moved. */
	readonly onFrame: (clientY: number, elapsedMs: number) => void;
	readonly onRelease: () => void;
	readonly onCancel: () => void;
}

/**
 * Follows a pointer that was pressed until the returned function is called. `element` gets its events from now on,
 * even those outside of the window: what was pressed may scroll out of sight and be gone.
 */
export function followPointer(
	pressed: PointerEvent,
	element: HTMLElement,
	{ onFrame, onRelease, onCancel }: PointerFollower,
): () => void {
	const listening = new AbortController();
	const { signal } = listening;
	let { clientY } = pressed;
	let frame: number | null = null;

	function drawAfter(beforeMs: number): void {
		frame = requestAnimationFrame((nowMs) => {
			drawAfter(nowMs);
			onFrame(clientY, Math.max(nowMs - beforeMs, 0));
		});
	}

	function move(event: PointerEvent): void {
		({ clientY } = event);
		if (frame === null) drawAfter(performance.now());
	}

	function release(event: PointerEvent): void {
		// It may have been quicker than the pictures.
		if (frame !== null) onFrame(event.clientY, 0);
		onRelease();
	}

	element.setPointerCapture(pressed.pointerId);
	element.addEventListener('pointermove', move, { signal });
	element.addEventListener('pointerup', release, { signal });
	element.addEventListener('pointercancel', onCancel, { signal });
	return () => {
		listening.abort();
		if (frame !== null) cancelAnimationFrame(frame);
	};
}
