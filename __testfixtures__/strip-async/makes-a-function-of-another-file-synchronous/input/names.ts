export async function nameOf(id: number): Promise<string> {
	return `name ${id}`;
}
