let last = 0;

export function nextNumber(): number {
	last += 1;
	return last;
}

export function indentBy(text: string, width: number): string {
	return ' '.repeat(width) + text;
}
