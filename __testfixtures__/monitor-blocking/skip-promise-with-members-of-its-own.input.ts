// refused: promise-replaced
import { start } from './support/api.js';

export function run(): () => void {
	const child = start('sleep');
	return () => child.stop();
}
