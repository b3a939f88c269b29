export function nameOf(id: number): string {
	return `name ${id}`;
}
