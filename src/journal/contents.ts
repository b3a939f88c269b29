import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../apply/sha256.ts';
import { syncFolder, writeDurably } from './durable.ts';
import type { FileVersion } from './journalFile.ts';

/** The bytes of files before and after a run, in the folder of its journal, each named by its sha256. */
export class Contents {
	readonly folder: string;
	/** What was added, by its sha256: all of it can be written again when somebody deletes the folder. */
	readonly added = new Map<string, Uint8Array>();

	constructor(journalFolder: string) {
		this.folder = path.join(journalFolder, 'contents');
	}

	create(): void {
		mkdirSync(this.folder, { recursive: true });
	}

	/** Keeps bytes; returns their sha256. */
	add(bytes: Uint8Array): string {
		const hash = sha256(bytes);
		this.added.set(hash, bytes);
		const file = this.placeOf(hash);
		if (!existsSync(file)) writeDurably(file, bytes);
		return hash;
	}

	/** Makes sure that what was added survives a loss of power. */
	sync(): void {
		syncFolder(this.folder);
	}

	/** The bytes, or undefined when they are gone or damaged. */
	get(hash: string): Buffer | undefined {
		try {
			const bytes = readFileSync(this.placeOf(hash));
			return sha256(bytes) === hash ? bytes : undefined;
		} catch {
			return undefined;
		}
	}

	/** The version of a file that is new: with this content, and what new files have besides. */
	describe(hash: string): FileVersion {
		const { mode, uid: owner, gid: group } = statSync(this.placeOf(hash));
		return { sha256: hash, mode: mode & 0o777, owner, group };
	}

	/** Where bytes lie. */
	placeOf(hash: string): string {
		return path.join(this.folder, hash);
	}
}
