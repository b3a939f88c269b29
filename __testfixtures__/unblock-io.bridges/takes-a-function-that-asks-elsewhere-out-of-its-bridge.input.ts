import makeSynchronous from 'make-synchronous';

const fetchText = makeSynchronous((url: string) => fetch(url).then((answer) => answer.text()));
const sizeOf = makeSynchronous(async (path: string) => {
	const { stat } = require('node:fs/promises');
	return `${(await stat(path)).size}`;
});

export function describe(path: string): string {
	return `${fetchText(`file://${path}`)} (${sizeOf(path)})`;
}
