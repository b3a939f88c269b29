import { readFileSync } from 'node:fs';

export async function size(names: readonly string[]): Promise<number> {
	const sums = { files: 0, size: 0 };
	await Promise.all(
		names.map(async (name) => {
			const { length } = readFileSync(name);
			sums.files++;
			sums.size += length;
		}),
	);
	return sums.size / sums.files;
}
