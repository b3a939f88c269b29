/** A count with its noun: `1 call`, `1,204 calls`. */
export function plural(count: number, singular: string, several = `${singular}s`): string {
	return `${count.toLocaleString('en-US')} ${count === 1 ? singular : several}`;
}
