import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { removeQuietly } from './durable.ts';
import { journalFolder, type Layout, reasonOf } from './layout.ts';
import { processStart } from './processStart.ts';

const ownerSchema = z.object({
	pid: z.int().positive(),
	/** See `processStart`: tells the owner from a later process with the same id. */
	start: z.string(),
	host: z.string(),
	command: z.string(),
	/** ISO 8601. */
	since: z.string(),
	token: z.string().regex(/^[0-9a-f]+$/),
});
/** Tokens of the locks that this process has. */
const held = new Set<string>();

type Owner = z.infer<typeof ownerSchema>;

/**
 * The right to write to a repository, which one process has at a time. It needs no heartbeat, which a
 * thread that is busy could not give: a lock is stale when its owner is gone.
 */
export class Lock {
	readonly #file: string;
	readonly #token: string;

	private constructor(file: string, token: string) {
		this.#file = file;
		this.#token = token;
	}

	/**
	 * Takes the lock, also from an owner that is gone.
	 *
	 * @throws {UserError} that says who has it
	 */
	static take({ lock: file }: Layout, command: string): Lock {
		const token = randomBytes(8).toString('hex');
		const own: Owner = {
			pid: process.pid,
			start: processStart(process.pid) ?? '',
			host: hostname(),
			command,
			since: new Date().toISOString(),
			token,
		};
		const candidate = `${file}.${process.pid}.${token}`;
		try {
			writeFileSync(candidate, JSON.stringify(own), { flag: 'wx' });
			for (let attempt = 0; attempt < 10; attempt++) {
				if (putInPlace(candidate, file)) {
					held.add(token);
					return new Lock(file, token);
				}
				const other = readOwner(file);
				if (other === undefined) continue; // Released in this moment.
				if (isAlive(other)) throw isWriting(other);
				takeOver(candidate, file, other);
			}
			throw new Error('it changes its owner all the time');
		} catch (error) {
			if (error instanceof UserError) throw error;
			throw new UserError(
				`cannot lock the repository (${reasonOf(error)}); nothing was written`,
				`Check the permissions and the free space of ${journalFolder}.`,
			);
		} finally {
			removeQuietly(candidate);
		}
	}

	/** Removes what processes have left that were killed while they tried to take the lock. */
	sweep({ folder, lock }: Layout): void {
		const prefix = `${path.basename(lock)}.`;
		for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
			const pid = Number(name.slice(prefix.length).split('.')[0]);
			const isLeft = Number.isNaN(pid)
				? !isAlive(readOwner(path.join(folder, name)))
				: processStart(pid) === undefined;
			if (isLeft) removeQuietly(path.join(folder, name));
		}
	}

	release(): void {
		held.delete(this.#token);
		try {
			if (readOwner(this.#file)?.token === this.#token) unlinkSync(this.#file);
		} catch {
			// It is stale as soon as this process ends.
		}
	}
}

/** @throws {UserError} that says who is writing, if anybody is. */
export function requireUnlocked({ lock }: Layout): void {
	const owner = readOwner(lock);
	if (owner !== undefined && isAlive(owner)) throw isWriting(owner);
}

/** A link appears with its content, and only where nothing is. */
function putInPlace(candidate: string, file: string): boolean {
	try {
		linkSync(candidate, file);
		return true;
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST') return false;
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error;
		return writeInPlace(candidate, file);
	}
}

/** For file systems without links. */
function writeInPlace(candidate: string, file: string): boolean {
	try {
		writeFileSync(file, readFileSync(candidate), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/**
 * Removes a stale lock. Of several processes that want to, one does: the one whose own lock stands under
 * the name that only this very lock leads to.
 */
function takeOver(candidate: string, file: string, stale: Owner): void {
	const right = `${file}.after-${stale.token}`;
	if (!putInPlace(candidate, right)) {
		if (!isAlive(readOwner(right))) removeQuietly(right);
		return;
	}
	try {
		if (readOwner(file)?.token === stale.token) unlinkSync(file);
	} finally {
		removeQuietly(right);
	}
}

/** Who has a lock; somebody who is gone when it cannot be read. */
function readOwner(file: string): Owner | undefined {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (['ENOENT', 'ENOTDIR'].includes(code)) return undefined;
		throw error;
	}
	try {
		return ownerSchema.parse(JSON.parse(text));
	} catch {
		return { pid: 0, start: '', host: hostname(), command: '', since: '', token: 'damaged' };
	}
}

/** Of another machine's processes nothing is known here. */
function isAlive(owner: Owner | undefined): boolean {
	if (owner === undefined || owner.pid === 0) return false;
	const { pid, start, host, token } = owner;
	if (host !== hostname()) return true;
	// One that could not be removed when it was released.
	if (pid === process.pid) return held.has(token);
	const present = processStart(pid);
	return present !== undefined && (present === '' || start === '' || present === start);
}

function isWriting({ pid, host, command, since }: Owner): UserError {
	const where = host === hostname() ? '' : ` on ${host}`;
	return new UserError(
		`another asyncshift is writing to this repository: \`${command}\`, process ${pid}${where}, since ${since}; nothing was written`,
		`Wait until it has ended${where === '' ? '' : `, or delete ${journalFolder}/lock if that process is gone`}.`,
	);
}
