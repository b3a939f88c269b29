export default async function (depth: number): Promise<number> {
	return depth;
}
