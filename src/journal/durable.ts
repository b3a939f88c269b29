import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	unlinkSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';

/** Writes a new file, and returns when its bytes are on the disk. Leaves nothing behind when it fails. */
export function writeDurably(
	file: string,
	bytes: Uint8Array,
	prepare: (descriptor: number) => void = () => {},
): void {
	const descriptor = openSync(file, 'wx', 0o666);
	try {
		try {
			for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
			prepare(descriptor);
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		removeQuietly(file);
		throw error;
	}
}

/** Makes sure that what was renamed, created or deleted in a folder survives a loss of power. */
export function syncFolder(folder: string): void {
	// Windows opens no folders.
	if (process.platform !== 'win32') syncFile(folder);
}

/** Makes sure that what somebody else has written to a file survives a loss of power. */
export function syncFile(file: string): void {
	const descriptor = openSync(file, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Moves a folder. Once it is there nothing throws: whether that survives a loss of power is another matter. */
export function moveFolder(from: string, to: string): void {
	renameSync(from, to);
	try {
		for (const folder of new Set([to, from].map(path.dirname))) syncFolder(folder);
	} catch {
		// Either place is right for who finds the folder there.
	}
}

/** Deletes a folder so that it is there whole or not at all; what is left of it goes another time. */
export function discardFolder(folder: string, trash: string): void {
	if (!existsSync(folder)) return;
	mkdirSync(trash, { recursive: true });
	moveFolder(folder, path.join(trash, `${path.basename(folder)}-${Date.now()}-${process.pid}`));
	emptyTrash(trash);
}

export function emptyTrash(trash: string): void {
	try {
		for (const name of readdirSync(trash)) {
			rmSync(path.join(trash, name), { recursive: true, force: true });
		}
	} catch {
		// Nobody reads it.
	}
}

export function removeQuietly(file: string): void {
	try {
		unlinkSync(file);
	} catch {
		// It is not there, or cannot go: either way there is a better error to report.
	}
}
