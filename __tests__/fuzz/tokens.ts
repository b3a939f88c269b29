const pattern =
	/\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|#?[\p{ID_Start}$_][\p{ID_Continue}$]*|\d[\w.]*|=>|\?\.|\.\.\.|[&|*=!<>?+-]+|[\s\S]/gu;

/** A text cut at its tokens, more or less: cutting a regular expression at the wrong place is fine here. */
export function tokensOf(text: string): string[] {
	return text.match(pattern) ?? [];
}

export function isBlank(token: string): boolean {
	return /^(?:\s|\/\/|\/\*)/.test(token);
}

export function isName(token: string): boolean {
	return /^[\p{ID_Start}$_]/u.test(token);
}
