import type { ChangeSet } from '../apply/changeSet.ts';
import { UserError } from '../errors.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { CreatedFile, PlannedFile } from '../plan/plan.ts';
import { namesCopy } from '../runtime/namesCopy.ts';

/** The changes of several steps as one: from what is on disk to what the last step leaves. */
export class PendingChanges {
	readonly #files = new Map<string, PlannedFile>();
	readonly #outputs = new Map<string, PlannedOutput>();
	readonly #created = new Map<string, CreatedFile>();
	readonly #deleted = new Map<string, PlannedFile>();

	/** Adds what the next step does to the repository that the ones before it leave. */
	add({ files, outputs, created, deleted }: ChangeSet): void {
		for (const file of files) {
			// Only the first step that changes a file has read it from disk.
			if (!this.#files.has(file.path)) this.#files.set(file.path, file);
		}
		for (const [path, output] of outputs) this.#edit(path, output);
		for (const file of created) this.#create(file);
		for (const file of deleted) this.#delete(file);
	}

	/** What no step has written before is on disk, as the step has read it. */
	#delete(file: PlannedFile): void {
		const isNew = this.#created.delete(file.path);
		if (!isNew && !this.#outputs.has(file.path)) this.#deleted.set(file.path, file);
	}

	#edit(path: string, { before, after }: PlannedOutput): void {
		const own = this.#created.get(path);
		if (own !== undefined) this.#created.set(path, { ...own, text: after });
		else this.#outputs.set(path, { before: this.#outputs.get(path)?.before ?? before, after });
	}

	#create(file: CreatedFile): void {
		const known = this.#created.get(file.path);
		if (known !== undefined && known.text !== file.text) {
			throw new UserError(
				`two steps create ${file.path} with different contents`,
				'Give one of the steps another --runtime-dir.',
			);
		}
		this.#created.set(file.path, file);
	}

	/** Paths of the files that are not on disk. */
	get created(): readonly string[] {
		return [...this.#created.keys()];
	}

	/** Texts that stand in for what is on disk, by path relative to the root. */
	get texts(): ReadonlyMap<string, string> {
		return new Map([
			...[...this.#outputs].map(([path, { after }]) => [path, after] as const),
			...[...this.#created].map(([path, { text }]) => [path, text] as const),
		]);
	}

	/** All of it, without files that have their first text again. */
	get changeSet(): ChangeSet {
		const outputs = new Map([...this.#outputs].filter(([, { before, after }]) => before !== after));
		return {
			files: [...this.#files.values()].filter(({ path }) => outputs.has(path)),
			outputs,
			created: [...this.#created.values()],
			// A later step may have found a use for it again.
			deleted: [...this.#deleted.values()].filter(
				({ path }) => ![...this.texts].some(([file, text]) => namesCopy(text, file, path)),
			),
		};
	}
}
