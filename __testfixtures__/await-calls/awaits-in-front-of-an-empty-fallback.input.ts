import { loadSync } from './support/api.js';

export function letters(ids: string[]): (string | undefined)[] {
	return ids.map((id) => {
		const [, letter] = /^(.)/.exec(loadSync(id).name) ?? [];
		return letter;
	});
}
