// warned: worker-left
import { format } from './support/formats.js';

export async function formatAll(texts: readonly string[]): Promise<string[]> {
	const formatted: string[] = [];
	for (const text of texts) formatted.push(await format(text, { indent: 2, mark: '* ' }));
	return formatted;
}
