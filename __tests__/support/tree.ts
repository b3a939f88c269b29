import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files to a new temporary folder outside git; it goes when the test ends. Returns its path. */
export function createTree(files: Files): string {
	const root = writeTree(files);
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	return root;
}

/** Writes files to a new temporary folder outside git, for the caller to remove. Returns its path. */
export function writeTree(files: Files): string {
	const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-tree-')));
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), content);
	}
	return root;
}
