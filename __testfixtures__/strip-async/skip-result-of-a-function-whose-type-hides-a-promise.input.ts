// untouched: what the parser gives may be a promise
declare const parser: { parse(file: string): any };

const parse = (file: string): boolean => parser.parse(file);

async function isEnabled(file: string): Promise<boolean> {
	return parse(file);
}
export async function main(file: string): Promise<void> {
	console.log((await isEnabled(file)) ? 'on' : 'off');
}
