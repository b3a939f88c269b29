/** Without the members that are undefined. */
export function present<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
	const known = Object.entries(members).filter(([, value]) => value !== undefined);
	return Object.fromEntries(known) as { [K in keyof T]?: NonNullable<T[K]> };
}
