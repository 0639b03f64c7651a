import type { Colour } from './palettes.ts';

/** Distance from a point to the edge of something, negative inside. The picture goes from 0 to 1 both ways. */
export type Shape = (x: number, y: number) => number;

/** One shape in one colour, painted over what lies below. */
export interface Layer {
	readonly shape: Shape;
	readonly colour: Colour | ((x: number, y: number) => Colour);
	/** 0 to 1; 1 unless given. */
	readonly opacity?: number;
}

export const everywhere: Shape = () => -1;

export function circle(centreX: number, centreY: number, radius: number): Shape {
	return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

export function ring(centreX: number, centreY: number, radius: number, width: number): Shape {
	return (x, y) => Math.abs(Math.hypot(x - centreX, y - centreY) - radius) - width / 2;
}

/** What lies on one side of a line through a point; `angle` in radians is where the line faces. */
export function halfPlane(pointX: number, pointY: number, angle: number): Shape {
	const [towardsX, towardsY] = [Math.cos(angle), Math.sin(angle)];
	return (x, y) => (x - pointX) * towardsX + (y - pointY) * towardsY;
}

export function bandBetween(centreX: number, centreY: number, angle: number, width: number): Shape {
	const middle = halfPlane(centreX, centreY, angle);
	return (x, y) => Math.abs(middle(x, y)) - width / 2;
}

/** Everything below a wavy line. */
export function below(heightAt: (x: number) => number): Shape {
	return (x, y) => heightAt(x) - y;
}

export function without(shape: Shape, hole: Shape): Shape {
	return (x, y) => Math.max(shape(x, y), -hole(x, y));
}

export function within(shape: Shape, limit: Shape): Shape {
	return (x, y) => Math.max(shape(x, y), limit(x, y));
}
