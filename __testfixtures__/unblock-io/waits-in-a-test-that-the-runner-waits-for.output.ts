import { readFile } from 'node:fs/promises';
import { it } from 'mocha';

async function size(name: string): Promise<number> {
	return (await readFile(name)).length;
}

it('has a size', async () => {
	if ((await size('page.txt')) === 0) throw new Error('empty');
});

it('begins with a letter', async () => {
	if (!/^\w/.test(await readFile('page.txt', 'utf8'))) throw new Error('empty');
});
