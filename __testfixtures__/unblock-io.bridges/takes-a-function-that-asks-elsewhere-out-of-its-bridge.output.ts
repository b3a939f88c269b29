const fetchText = (url: string) => fetch(url).then((answer) => answer.text());
const sizeOf = async (path: string) => {
	const { stat } = require('node:fs/promises');
	return `${(await stat(path)).size}`;
};

export async function describe(path: string): Promise<string> {
	return `${await fetchText(`file://${path}`)} (${await sizeOf(path)})`;
}
