import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAsWorker } from 'synckit';

const folder = dirname(fileURLToPath(import.meta.url));

function print(name: string): Promise<string>;
function print(name: string, mark: string): Promise<string>;
async function print(name: string, mark = '-'): Promise<string> {
	console.log(`${mark} ${name}`);
	return join(folder, name);
}

runAsWorker(print as (name: string) => Promise<string>);
