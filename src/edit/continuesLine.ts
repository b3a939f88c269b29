/** Whether code would be read as the continuation of a line above it that ends without a semicolon. */
export function continuesLine(text: string, from: number): boolean {
	const between = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
	let at = from;
	for (;;) {
		between.lastIndex = at;
		const found = between.exec(text);
		if (found === null) return /[([`+\-*/]/.test(text[at] ?? '');
		at = between.lastIndex;
	}
}
