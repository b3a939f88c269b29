// refused: not-offloadable
const offload = (box: string): number => box.length;

export function stacked(boxes: readonly string[]): number {
	return boxes.reduce((height, box) => height + offload(box), 0);
}
