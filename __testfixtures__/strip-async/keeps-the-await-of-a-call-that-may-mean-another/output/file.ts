export function read(): number {
	return 1;
}

export const depth = 1;
