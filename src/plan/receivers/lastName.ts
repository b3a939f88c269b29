/** `parse` of `Command.parse`. */
export function lastName(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1);
}
