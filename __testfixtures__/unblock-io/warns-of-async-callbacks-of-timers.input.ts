// warned: overlapping-runs
import { readFileSync } from 'node:fs';

export function watch(name: string, show: (text: string) => void): NodeJS.Timeout {
	return setInterval(async () => show(readFileSync(name, 'utf8')), 1000);
}
