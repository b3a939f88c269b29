export async function read(): Promise<number> {
	return 1;
}

export const depth = 1;
