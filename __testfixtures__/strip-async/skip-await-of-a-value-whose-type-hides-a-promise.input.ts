// untouched: `any` became a boolean, and may be a promise
declare const parser: { parse(file: string): any };

function isEnabled(file: string): boolean {
	return parser.parse(file).then((found: string[]) => found.length > 0);
}
export async function main(file: string): Promise<void> {
	console.log((await isEnabled(file)) ? 'on' : 'off');
	await new Promise((resolve) => setImmediate(resolve));
}
