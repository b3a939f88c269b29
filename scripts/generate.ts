/** Writes the generated files; with `--check` only tells which ones are out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputs } from './outputs.ts';

const root = join(import.meta.dirname, '..');
const stale = outputs.filter(({ path, render }) => {
	const file = join(root, path);
	return !existsSync(file) || readFileSync(file, 'utf8') !== render();
});

if (process.argv.includes('--check')) {
	for (const { path } of stale) console.error(`${path} is out of date: run npm run generate`);
	process.exitCode = stale.length === 0 ? 0 : 1;
} else {
	for (const { path, render } of stale) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), render());
		console.log(`wrote ${path}`);
	}
}
