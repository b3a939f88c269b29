// refused: promise-required
'use server';

export async function total(): Promise<number> {
	return 1;
}
export async function show(): Promise<string> {
	return `${await total()}`;
}
