export function digest(text: string): string {
	let sum = 0;
	for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1e9;
	return String(sum);
}
