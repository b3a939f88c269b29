/** One level of the file's indentation: that of its first indented line, but for those of comments; two spaces where there is none. */
export function indentUnit(text: string): string {
	return /^(\t| +)[^\s*]/m.exec(text)?.[1] ?? '  ';
}
