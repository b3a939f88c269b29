const name = /[\p{ID_Continue}$\u200c\u200d]+/uy;

/** The name that starts at an offset of a text; undefined when none does. */
export function nameAt(text: string, offset: number): string | undefined {
	name.lastIndex = offset;
	return name.exec(text)?.[0];
}
