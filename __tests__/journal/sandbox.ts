import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { ChangeSet } from '../../src/apply/changeSet.ts';
import { sha256 } from '../../src/apply/sha256.ts';
import { memory } from './memory.ts';

/** A folder to write to, inside another one that nothing may be written to. */
export class Sandbox {
	readonly base = realpathSync(mkdtempSync(path.join(memory, 'asyncshift-journal-')));
	readonly root = path.join(this.base, 'root');

	constructor(files: Readonly<Record<string, string>> = {}) {
		mkdirSync(this.root);
		for (const [file, content] of Object.entries(files)) this.write(file, content);
		onTestFinished(() => rmSync(this.base, { recursive: true, force: true }));
	}

	at(file: string): string {
		return path.join(this.root, file);
	}

	write(file: string, content: string): void {
		mkdirSync(path.dirname(this.at(file)), { recursive: true });
		writeFileSync(this.at(file), content);
	}

	read(file: string): string {
		return readFileSync(this.at(file), 'utf8');
	}

	exists(file: string): boolean {
		return existsSync(this.at(file));
	}

	/** Every file besides the journal, with its content. */
	files(): Record<string, string> {
		const entries = readdirSync(this.root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(this.root, path.join(entry.parentPath, entry.name)))
			.filter((file) => !file.startsWith('.asyncshift'));
		return Object.fromEntries(entries.sort().map((file) => [file, this.read(file)]));
	}
}

/** What to do with files: from a text to another one, from nothing to a text, or to nothing. */
export function changeSetOf(
	changes: Readonly<
		Record<string, readonly [before: string | undefined, after: string | undefined]>
	>,
): ChangeSet {
	const list = Object.entries(changes).map(([path, [before, after]]) => ({ path, before, after }));
	const changed = list.flatMap(({ path, before, after }) =>
		before === undefined || after === undefined ? [] : [{ path, before, after }],
	);
	const created = list.flatMap(({ path, before, after }) =>
		before === undefined && after !== undefined ? [{ path, after }] : [],
	);
	const deleted = list.flatMap(({ path, before, after }) =>
		before !== undefined && after === undefined ? [{ path, before }] : [],
	);
	return {
		files: changed.map(({ path, before }) => ({ path, sha256: sha256(before) })),
		outputs: new Map(changed.map(({ path, before, after }) => [path, { before, after }])),
		created: created.map(({ path, after }) => ({ path, text: after, dependencies: {} })),
		deleted: deleted.map(({ path, before }) => ({ path, sha256: sha256(before) })),
	};
}
