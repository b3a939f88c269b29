/** Whether a file has no type annotations of its own: `.js`, `.mjs`, `.cjs`, `.jsx`. */
export function isJavaScript(file: string): boolean {
	return /\.[mc]?jsx?$/.test(file);
}
