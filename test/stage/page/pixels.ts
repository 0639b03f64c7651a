/** Numbers as a style: Preact adds no unit. */
export function pixels(numbers: { x?: number; y?: number; width?: number; height?: number }) {
	const { x, y, width, height } = numbers;
	return {
		...(x !== undefined && { left: `${x}px` }),
		...(y !== undefined && { top: `${y}px` }),
		...(width !== undefined && { width: `${width}px` }),
		...(height !== undefined && { height: `${height}px` }),
	};
}
