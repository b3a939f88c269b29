export default async function main(depth: number): Promise<number> {
	return depth > 0 ? await main(depth - 1) : depth;
}
