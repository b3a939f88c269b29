// warned: worker-left
import { shout } from '../../support/formats.js';

export { parseTitle as parseTitleSync } from './parse.js';

export async function titleOf(text: string): Promise<string> {
	return (await shout(text)).trim();
}
