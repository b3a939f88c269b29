import shoutWorker from './support/shout.worker.cjs';
import { trim } from './support/texts.worker.cjs';

export async function tidy(text: string): Promise<string> {
	return shoutWorker(trim(text));
}
