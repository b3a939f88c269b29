// warned: overlapping-runs
import { readFile } from 'node:fs/promises';

export function watch(name: string, show: (text: string) => void): NodeJS.Timeout {
	return setInterval(async () => show(await readFile(name, 'utf8')), 1000);
}
