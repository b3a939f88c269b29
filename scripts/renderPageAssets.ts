import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = join(import.meta.dirname, '../src/report/html/client');

/** `src/report/html/assets.ts`: script and style sheet of the HTML report, as they are put into the page. */
export async function renderPageAssets(): Promise<string> {
	const bundle = await rolldown({
		input: join(folder, 'main.ts'),
		tsconfig: join(folder, 'tsconfig.json'),
	});
	const { output } = await bundle.generate({ format: 'iife', comments: false });
	await bundle.close();
	// Neither may end the element that it is put into.
	const script = output[0].code.replaceAll('</script', '<\\/script');
	const style = readFileSync(join(folder, 'style.css'), 'utf8');
	return [
		'// Written by `npm run generate` from src/report/html/client/.',
		`export const clientScript = ${JSON.stringify(script)};`,
		`export const styleSheet = ${JSON.stringify(style)};`,
		'',
	].join('\n');
}
