// refused: not-offloadable, caller-blocked
class Point {
	constructor(
		readonly x: number,
		readonly y: number,
	) {}
}

export function distance({ x, y }: { readonly x: number; readonly y: number }): number {
	return Math.hypot(x, y);
}

export function show(): void {
	console.log(distance(new Point(3, 4)));
}
