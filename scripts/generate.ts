/** Writes the generated files; with `--check` only tells which ones are out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputs } from './outputs.ts';

const root = join(import.meta.dirname, '..');
const stale: { readonly path: string; readonly text: string }[] = [];
for (const { path, render } of outputs) {
	const file = join(root, path);
	const text = await render();
	if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stale.push({ path, text });
}

if (process.argv.includes('--check')) {
	for (const { path } of stale) console.error(`${path} is out of date: run npm run generate`);
	process.exitCode = stale.length === 0 ? 0 : 1;
} else {
	for (const { path, text } of stale) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
		console.log(`wrote ${path}`);
	}
}
